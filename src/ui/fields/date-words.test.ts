import dayjs from 'dayjs';
import { expect, it } from 'vitest';
import { formatDate } from '@i18n/format/dates.ts';
import './date-words.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

it('A14 a date field on a phone says the months as the rest of the screen does, in each language', () => {
  for (const language of ['en', 'fr', 'pt'] as const) {
    for (let month = 1; month <= 12; month += 1) {
      const date = `2026-${String(month).padStart(2, '0')}-14`;
      const shown = dayjs(date).locale(language).format('D MMM YYYY');
      expect(shown).toBe(plain(formatDate(date, language, 'short')));
    }
  }
});
