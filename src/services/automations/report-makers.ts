import type { ReportFormat } from '@domain/automation/automation.ts';
import { subscriptionTo } from '@domain/managers/subscribed.ts';
import type { Manager } from '@domain/managers/manager.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Books } from '../books.ts';

export interface WantedReport {
  kind: string;
  savedId: string;
  language: Language;
  formats: ReportFormat[];
}

export const activeManagers = async ({ db }: Books): Promise<Manager[]> =>
  (await db.managers.toArray()).filter(({ isActive }) => isActive);

/**
 * ST7: each report once in every language that somebody reads it in, with the files that they asked for beside those
 * of the step; in the company's own language where nobody is subscribed to it.
 */
export function wantedReports(
  asked: readonly { kind: string; savedId: string; formats: readonly ReportFormat[] }[],
  managers: readonly Manager[],
  own: Language,
): WantedReport[] {
  const wanted = new Map<string, WantedReport>();
  for (const { kind, savedId, formats } of asked) {
    const readers = managers.flatMap((manager) => {
      const subscription = subscriptionTo(manager, { kind, savedId });
      return subscription ? [{ language: manager.language, formats: subscription.formats }] : [];
    });
    for (const reader of readers.length > 0 ? readers : [{ language: own, formats: [] }]) {
      const key = `${kind} ${savedId} ${reader.language}`;
      const before = wanted.get(key)?.formats ?? formats;
      const both = [...new Set([...before, ...reader.formats])].sort();
      wanted.set(key, { kind, savedId, language: reader.language, formats: both });
    }
  }
  return [...wanted.values()];
}
