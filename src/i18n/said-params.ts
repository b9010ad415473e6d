import { isPlainDate } from '@domain/dates/calendar.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { MessageParams } from '@domain/result.ts';
import { formatDate } from './format/dates.ts';

/** Parameters as a person reads them: a day in them is written as the language writes days. */
export const saidParams = (params: MessageParams, language: Language): MessageParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isPlainDate(value) ? formatDate(value, language) : value,
    ]),
  );
