import './task-tray.css';

/** Thin bar; without a total only that something runs. */
export const ProgressBar = ({ label, done, total }: { label: string; done: number; total: number }) => (
  <progress
    className="q-progress"
    aria-label={label}
    {...(total > 0 && { value: Math.min(done, total), max: total })}
  />
);
