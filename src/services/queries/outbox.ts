import { holds, wordsOf } from '@domain/texts/search.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import type { Books } from '../books.ts';
import type { OutboxEntry } from '../columns/outbox-entry.ts';
import type { OutboxCounts, OutboxQuery, OutboxRow, OutboxTab } from '../contracts/outbox.ts';
import type { PageOf } from '../contracts/page.ts';
import { heldNow } from '../outbox/leases.ts';
import { pageBounds } from './page.ts';

const isOnItsWay = ({ state, needsYou }: OutboxEntry): boolean =>
  !needsYou && (state === 'waiting' || state === 'at-relay');

const isDelivered = ({ state }: OutboxEntry): boolean => state === 'accepted' || state === 'by-hand';

const tabs: Record<OutboxTab, (entry: OutboxEntry) => boolean> = {
  all: () => true,
  waiting: isOnItsWay,
  'needs-you': ({ needsYou }) => needsYou,
  delivered: isDelivered,
};

/** While a sender holds it, it is being sent. */
const rowOf = (message: OutboxMessage, held: ReadonlySet<string>): OutboxRow =>
  message.state === 'waiting' && held.has(message.id) ? { ...message, state: 'sending' } : message;

/** The newest first. Only the page's messages are read whole. */
export async function listMessages(books: Books, query: OutboxQuery = {}): Promise<PageOf<OutboxRow>> {
  const held = await heldNow(books, books.deps.clock.now());
  const entries = await books.columns.outbox.entries();
  const words = wordsOf(query.search);
  const isShown = tabs[query.tab ?? 'all'] ?? tabs.all;
  const found = [...entries.values()].filter(
    (entry) =>
      isShown(entry) &&
      (query.subjectId === undefined || entry.subjectId === query.subjectId) &&
      holds(entry.text, words),
  );
  found.sort((a, b) => b.no - a.no);
  const { start, ...bounds } = pageBounds(query, found.length);
  const ids = found.slice(start, start + bounds.pageSize).map(({ id }) => id);
  const messages = await books.db.outbox.bulkGet(ids);
  return { ...bounds, rows: messages.flatMap((message) => (message ? [rowOf(message, held)] : [])) };
}

export async function getMessage(books: Books, id: string): Promise<OutboxRow | undefined> {
  const [held, message] = [await heldNow(books, books.deps.clock.now()), await books.db.outbox.get(id)];
  return message && rowOf(message, held);
}

export async function messagesOf(books: Books, subjectId: string): Promise<OutboxRow[]> {
  const held = await heldNow(books, books.deps.clock.now());
  const messages = await books.db.outbox.where('subject.id').equals(subjectId).toArray();
  return messages.sort((a, b) => b.no - a.no).map((message) => rowOf(message, held));
}

const COUNTED_DAYS = 30;

export async function countMessages(books: Books): Promise<OutboxCounts> {
  const entries = await books.columns.outbox.entries();
  const now = books.deps.clock.now();
  const since = new Date(now - COUNTED_DAYS * 86_400_000).toISOString();
  const counts: OutboxCounts = {
    waiting: 0,
    scheduled: 0,
    deferred: 0,
    nextTryAt: null,
    needsYou: 0,
    delivered: 0,
    firstTry: 0,
  };
  for (const entry of entries.values()) count(counts, entry, { now, since });
  return counts;
}

function count(
  counts: OutboxCounts,
  entry: OutboxEntry,
  { now, since }: { now: number; since: string },
): void {
  if (entry.needsYou) counts.needsYou += 1;
  if (isDelivered(entry) && entry.nextAt >= since) {
    counts.delivered += 1;
    if (entry.isFirstTry) counts.firstTry += 1;
  }
  if (!isOnItsWay(entry)) return;
  counts.waiting += 1;
  if (entry.notBefore !== null && Date.parse(entry.notBefore) > now) counts.scheduled += 1;
  else if (Date.parse(entry.nextAt) > now) {
    counts.deferred += 1;
    if (counts.nextTryAt === null || entry.nextAt < counts.nextTryAt) counts.nextTryAt = entry.nextAt;
  }
}
