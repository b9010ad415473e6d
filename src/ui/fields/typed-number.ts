import type { DecimalString } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import { decimalSign } from '@i18n/format/numbers.ts';

/**
 * What a person types as a number: spaces and apostrophes group; the last `,` or `.` is the decimal sign
 * unless it appears more than once or the other one follows. `null` = not a number.
 */
export function readTyped(text: string): DecimalString | '' | null {
  const bare = text.replace(/[\s\u00A0\u202F'’]/g, '').replace('\u2212', '-');
  if (bare === '') return '';
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const sign = bare[last];
  const single = sign !== undefined && bare.split(sign).length === 2;
  const whole = last < 0 || !single ? bare.replace(/[.,]/g, '') : bare.slice(0, last).replace(/[.,]/g, '');
  const fraction = last < 0 || !single ? '' : bare.slice(last + 1);
  const number =
    fraction === '' ? whole : `${whole === '' || whole === '-' ? `${whole}0` : whole}.${fraction}`;
  return /^-?\d+(\.\d+)?$/.test(number) ? number : null;
}

/** A stored decimal as it stands in an input: the sign of the language, no grouping. */
export const writeTyped = (value: DecimalString | '', language: Language): string =>
  value.replace('.', decimalSign(language));
