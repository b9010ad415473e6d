import { Ls } from 'dayjs';
import 'dayjs/locale/fr';
import 'dayjs/locale/pt';
import { formatMonthName } from '@i18n/format/dates.ts';

/** Date fields say the short months as everything else does: `30 nov. 2026`, never `30 nov 2026`. */
const asElsewhere = (language: 'en' | 'fr' | 'pt') =>
  Array.from({ length: 12 }, (_, month) =>
    formatMonthName(`2026-${String(month + 1).padStart(2, '0')}`, language),
  );

for (const language of ['en', 'fr', 'pt'] as const) Ls[language]!.monthsShort = asElsewhere(language);
