import './section.css';
import type { ReactNode } from 'react';

/** First line of a page: what it is about on the left, its acts on the right (the filled one last). */
export const PageHead = ({ children, acts }: { children: ReactNode; acts?: ReactNode }) => (
  <div className="q-page-head">
    {children}
    <span className="q-spacer" />
    {acts && <span className="q-page-head-acts">{acts}</span>}
  </div>
);
