import type { Language } from '@domain/parties/parties.ts';

/** Without it spreadsheets take accents for another code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The table of a chart for a spreadsheet of this language: numbers in plain digits, in whole units of the currency. */
export function chartCsv(rows: readonly (readonly (string | number)[])[], language: Language): string {
  const [separator, decimal] = language === 'en' ? [',', '.'] : [';', ','];
  const cell = (value: string | number): string => {
    if (typeof value === 'number') return String(value).replace('.', decimal);
    // A text that a spreadsheet would run as a formula is shown as it is.
    const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /["\r\n\t]/.test(harmless) || harmless.includes(separator)
      ? `"${harmless.replaceAll('"', '""')}"`
      : harmless;
  };
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}
