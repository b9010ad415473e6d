import './section.css';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** A count or a few words beside the title. */
  note?: ReactNode;
  /** Links or controls at the right end of the head. */
  acts?: ReactNode;
  /** The acts are controls, not words: centred on the title. */
  hasControls?: boolean;
  children: ReactNode;
}

export function Section({ title, note, acts, hasControls = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className="q-section" aria-labelledby={id}>
      <div className={hasControls ? 'q-section-head has-controls' : 'q-section-head'}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && (
          <span
            className={
              typeof note === 'string' && note.length > 12 ? 'q-section-note' : 'q-section-note is-short'
            }
          >
            {note}
          </span>
        )}
        <span className="q-spacer" />
        {acts}
      </div>
      {children}
    </section>
  );
}
