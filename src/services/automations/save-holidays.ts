import { ok, refuse, type Result } from '@domain/result.ts';
import { checkHolidays } from '@domain/schedule/check-schedule.ts';
import { changeBetween, changedList, changesNothing, type ListChange } from '@domain/schedule/list-change.ts';
import type { Holiday } from '@domain/schedule/schedule.ts';
import { commit } from '@storage/journal/write.ts';
import { usualHolidays } from './holidays.ts';
import { sign, type Books } from '../books.ts';

const ID = 'holidays';

/** What the journal says of a list; null = the one of the country. */
const said = (days: readonly Holiday[] | null) => ({
  subjects: [{ kind: 'holidays' as const, id: ID }],
  summary: {
    key: days ? 'holidays-changed' : 'holidays-reset',
    params: { count: days?.length ?? 0 },
  },
});

/** SC11: the days a person keeps; null = the fixed ones of the country again. */
export async function saveHolidays(books: Books, days: readonly Holiday[] | null): Promise<Result<void>> {
  const checked = checkHolidays(days ?? []);
  if (!checked.ok) return checked;
  return commit(books.db, sign(books, 'save-holidays'), async (writer) => {
    if (days) writer.put('holidayLists', { id: ID, days: checked.value });
    else if (await writer.get('holidayLists', ID)) writer.remove('holidayLists', ID);
    return ok({ value: undefined, ...said(days) });
  });
}

const entryOf = ({ on, name }: Holiday): string => `${on} ${name}`;

/**
 * SC15: days put into the list and taken out of it as it stands by now; null = the fixed ones of the country again.
 * Answers what takes that back.
 */
export async function changeHolidays(
  books: Books,
  change: ListChange<Holiday> | null,
): Promise<Result<ListChange<Holiday>>> {
  return commit(books.db, sign(books, 'save-holidays'), async (writer) => {
    const stored = await writer.get('holidayLists', ID);
    const usual = usualHolidays(await writer.get('company', 'company'));
    const before = stored?.days ?? usual;
    const wanted = change ? changedList(before, change, entryOf) : usual;
    const taken = change?.add?.find((day) => wanted.some((other) => other !== day && other.on === day.on));
    if (taken) return refuse('Conflict', 'holiday-there', { value: taken.on });
    const checked = checkHolidays(wanted);
    if (!checked.ok) return checked;
    const days = checked.value;
    const undo = changeBetween(days, before, entryOf);
    const isUsual = changesNothing(changeBetween(days, usual, entryOf));
    if (isUsual && stored) writer.remove('holidayLists', ID);
    else if (!isUsual && !changesNothing(undo)) writer.put('holidayLists', { id: ID, days });
    return ok({ value: undo, ...said(isUsual ? null : days) });
  });
}
