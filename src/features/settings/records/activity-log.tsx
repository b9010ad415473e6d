import { useState } from 'react';
import type { JournalEntry } from '@domain/journal/journal.ts';
import { ActivityList } from '@ui/page/activity-list.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Pager } from '@ui/lists/pager.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from '../../services-context.ts';
import { useActivityWords } from '../../use-activity-words.ts';

const none: readonly JournalEntry[] = [];

/** Every change of the books, the newest first. */
export function ActivityLog() {
  const services = useServices();
  const [view, setView] = useState({ page: 1, pageSize: 10 });
  const { data } = useLive(`activity ${view.page} ${view.pageSize}`, () => services.audit.list(view));
  const entries = useActivityWords(data?.rows ?? none);
  if (!data) return null;
  return (
    <div>
      <ActivityList
        entries={entries.map(({ what, href, ...entry }) => ({
          ...entry,
          what: href === '' ? what : <Link href={href}>{what}</Link>,
        }))}
      />
      <Pager page={data.page} pageSize={data.pageSize} total={data.total} onChange={setView} />
    </div>
  );
}
