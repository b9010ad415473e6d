import type { Manager } from '@domain/managers/manager.ts';
import { subscriptionTo } from '@domain/managers/subscribed.ts';
import type { MadeReport } from '@services/services.ts';

/** What is sent: its kind and layout, and of one that was made before the language that it is in. */
export type SentReport = Pick<MadeReport, 'kind' | 'savedId'> & Partial<Pick<MadeReport, 'language'>>;

export const isSubscribed = (manager: Manager, { language, ...report }: SentReport): boolean =>
  subscriptionTo(manager, report) !== undefined && (language ?? manager.language) === manager.language;

/** The active managers, those who read this report first. */
export const readersOf = (managers: readonly Manager[], report: SentReport): Manager[] =>
  managers
    .filter(({ isActive }) => isActive)
    .toSorted(
      (a, b) =>
        Number(isSubscribed(b, report)) - Number(isSubscribed(a, report)) || (a.name < b.name ? -1 : 1),
    );
