import type { MetaRows } from '@storage/meta.ts';
import type { Books } from '../books.ts';
import type { DataSafety } from '../contracts/storage.ts';

const DAY = 86_400_000;
const DUE_AFTER = 7 * DAY;
const LATE_AFTER = 30 * DAY;
/** Entries that one may lose without much ado: the set-up and a first try. */
const FIRST_STEPS = 10;
const LITTLE_ROOM = 0.9;

/** F9: persisted? last proven backup? room? The worst of them is the level. */
export async function dataSafety(books: Books): Promise<DataSafety> {
  const { persistence, clock } = books.deps;
  const [head, lastBackup, persisted, room] = await Promise.all([
    books.db.metaRow('head'),
    books.db.metaRow('lastBackup'),
    persistence.persisted(),
    persistence.estimate(),
  ]);
  const changesSince = (head?.seq ?? 0) - (lastBackup?.headSeq ?? 0);
  const reasons = [
    ...backupReasons(lastBackup, changesSince, clock.now()),
    ...(persisted ? [] : ['not-persisted']),
    ...(room.quota > 0 && room.usage / room.quota > LITTLE_ROOM ? ['little-room'] : []),
  ];
  return {
    persisted,
    ...room,
    lastBackup: lastBackup
      ? { at: lastBackup.at, proven: lastBackup.proven, headSeq: lastBackup.headSeq }
      : null,
    changesSince,
    origin: persistence.origin,
    level: levelOf(reasons),
    reasons,
  };
}

function backupReasons(
  lastBackup: MetaRows['lastBackup'] | undefined,
  changesSince: number,
  now: number,
): string[] {
  if (changesSince === 0) return [];
  if (!lastBackup) return [changesSince > FIRST_STEPS ? 'never-backed-up' : 'backup-to-make'];
  const age = now - Date.parse(lastBackup.at);
  if (age > LATE_AFTER) return ['backup-late'];
  return age > DUE_AFTER ? ['backup-due'] : [];
}

const dangers = new Set(['never-backed-up', 'backup-late', 'little-room']);

function levelOf(reasons: string[]): DataSafety['level'] {
  if (reasons.some((reason) => dangers.has(reason))) return 'danger';
  return reasons.length > 0 ? 'attention' : 'safe';
}
