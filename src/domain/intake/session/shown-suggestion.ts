import { isPlainDate } from '../../dates/calendar.ts';
import type { FieldType } from '../kinds/kind.ts';
import type { ColumnMapping } from '../plan.ts';

type Habits = Pick<ColumnMapping, 'decimal' | 'dateOrder'>;

/** A suggestion as the file itself would write it: put into the cell, it is read as what it says (rule I35). */
export function shownSuggestion(suggestion: string, type: FieldType | undefined, habits: Habits): string {
  if (type === 'decimal' || type === 'rate') return suggestion.replace('.', habits.decimal);
  return type === 'date' && isPlainDate(suggestion) ? inOrder(suggestion, habits.dateOrder) : suggestion;
}

function inOrder(date: string, order: Habits['dateOrder']): string {
  const [year, month, day] = date.split('-');
  if (order === 'dmy') return `${day}/${month}/${year}`;
  return order === 'mdy' ? `${month}/${day}/${year}` : date;
}
