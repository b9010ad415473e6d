import { ok, type Result } from '@domain/result.ts';
import { checkHolidays } from '@domain/schedule/check-schedule.ts';
import type { Holiday } from '@domain/schedule/schedule.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';

const ID = 'holidays';

/** SC11: the days a person keeps; null = the fixed ones of the country again. */
export async function saveHolidays(books: Books, days: readonly Holiday[] | null): Promise<Result<void>> {
  const checked = checkHolidays(days ?? []);
  if (!checked.ok) return checked;
  return commit(books.db, sign(books, 'save-holidays'), async (writer) => {
    if (days) writer.put('holidayLists', { id: ID, days: checked.value });
    else if (await writer.get('holidayLists', ID)) writer.remove('holidayLists', ID);
    return ok({
      value: undefined,
      subjects: [{ kind: 'holidays', id: ID }],
      summary: {
        key: days ? 'holidays-changed' : 'holidays-reset',
        params: { count: days?.length ?? 0 },
      },
    });
  });
}
