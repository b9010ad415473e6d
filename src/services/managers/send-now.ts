import type { Manager } from '@domain/managers/manager.ts';
import { isWanted } from '@domain/managers/subscribed.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import { periodFault } from '../commands/generate-invoice.ts';
import { enqueueMessage } from '../commands/enqueue-messages.ts';
import type { ReportServices } from '../contracts/reports.ts';

interface Period {
  from: string;
  to: string;
}

/**
 * A7: what one manager is subscribed to, made for a period and queued now. `held`: reports whose figure is not above
 * the manager's threshold. What was queued before a failure stays queued.
 */
export async function sendNow(
  books: Books,
  reports: Pick<ReportServices, 'make'>,
  id: string,
  period: Period,
): Promise<Result<{ queued: number; held: number }>> {
  const fault = periodFault(period);
  if (fault) return fault;
  const manager = await books.db.managers.get(id);
  if (!manager) return refuse('NotFound', 'manager-missing');
  const { name, isActive, subscriptions } = manager;
  if (!isActive) return refuse('InvalidState', 'manager-inactive', { name });
  if (subscriptions.length === 0) return refuse('InvalidState', 'manager-no-subscription', { name });
  let [queued, held] = [0, 0];
  for (const subscription of subscriptions) {
    const sent = await sendOne(books, reports, manager, subscription, period);
    if (!sent.ok) return sent;
    if (sent.value) queued += 1;
    else held += 1;
  }
  return ok({ queued, held });
}

/** False = held back by the threshold. */
async function sendOne(
  books: Books,
  reports: Pick<ReportServices, 'make'>,
  { id, language }: Manager,
  subscription: Manager['subscriptions'][number],
  { from, to }: Period,
): Promise<Result<boolean>> {
  const { kind, savedId, formats } = subscription;
  const query = { kind, from, to, ...(savedId !== '' && { savedId }) };
  const made = await reports.make(query, { formats, language });
  if (!made.ok) return made;
  if (!isWanted(subscription, made.value)) return ok(false);
  const queued = await enqueueMessage(books, { kind: 'report', id: made.value.id, managerId: id });
  return queued.ok ? ok(true) : queued;
}
