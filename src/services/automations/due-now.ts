import { dueOf } from '@domain/automation/due.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { closedOn } from './holidays.ts';

/** How many due times wait for a window, for the service worker to tell; runs that stand at a person's word count too. */
export async function countDue(db: BooksDatabase, now: number): Promise<{ count: number; name: string }> {
  const holidays = await closedOn({ db });
  let count = await db.automationRuns.where('state').anyOf('running', 'needs-you').count();
  let name = '';
  for (const automation of await db.automations.toArray()) {
    const due = dueOf(automation, holidays, now).length;
    if (due > 0 && name === '') name = automation.name;
    count += due;
  }
  return { count, name };
}
