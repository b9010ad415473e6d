import './task-tray.css';

/** Thin bar; without a total only that something runs. */
export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  const share = total > 0 ? Math.min(1, done / total) : undefined;
  return (
    <div
      className={share === undefined ? 'q-progress is-unknown' : 'q-progress'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
    >
      <span style={share === undefined ? undefined : { transform: `scaleX(${share})` }} />
    </div>
  );
}
