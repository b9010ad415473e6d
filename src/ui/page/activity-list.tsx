import './activity-list.css';
import type { ReactNode } from 'react';

/** What happened when, the newest first. */
export const ActivityList = ({
  entries,
}: {
  entries: readonly { id: string | number; at: string; when: string; what: ReactNode }[];
}) => (
  <ul className="q-log">
    {entries.map((entry) => (
      <li key={entry.id}>
        <time dateTime={entry.at}>{entry.when}</time>
        <span>{entry.what}</span>
      </li>
    ))}
  </ul>
);
