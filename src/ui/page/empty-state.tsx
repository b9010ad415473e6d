import './empty-state.css';
import type { ReactNode } from 'react';

/** One sentence on what will stand here, one primary act, one quiet alternative. No drawings. */
export const EmptyState = ({
  title,
  children,
  acts,
}: {
  title?: string;
  children: ReactNode;
  acts?: ReactNode;
}) => (
  <div className="q-empty">
    <div>
      {title && <h2>{title}</h2>}
      <p>{children}</p>
    </div>
    {acts && <div className="q-row is-wrapping">{acts}</div>}
  </div>
);
