import type { MadeReport } from '../reports/report.ts';
import type { Manager, Subscription } from './manager.ts';

/** What a manager is subscribed to of the reports that there are. */
export const subscriptionTo = (
  { subscriptions }: Pick<Manager, 'subscriptions'>,
  report: Pick<MadeReport, 'kind' | 'savedId'>,
): Subscription | undefined =>
  subscriptions.find(({ kind, savedId }) => kind === report.kind && savedId === report.savedId);

/** MG3: whether the threshold of a subscription lets a report through. */
export function isWanted({ onlyIf }: Subscription, { figures }: Pick<MadeReport, 'figures'>): boolean {
  if (onlyIf === null) return true;
  const figure = figures.find(({ id, currency }) => id === onlyIf.figure && currency === onlyIf.currency);
  return figure !== undefined && figure.value > onlyIf.above;
}
