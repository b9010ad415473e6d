import type { Severity } from '../../result.ts';

/**
 * Every rule of the intake with its weight: an error rejects the row, a warning and a note do not.
 * Keys of the `findings` messages; docs and RULES.md name the same ones.
 */
export const SEVERITY = {
  'row-long': 'error',
  'row-short': 'error',
  'blank-row': 'note',
  'total-row': 'note',
  'repeated-header': 'note',
  'units-row': 'note',
  'nothing-to-import': 'warning',
  'nothing-mapped': 'error',
  'header-blank': 'warning',
  'header-duplicate': 'warning',
  'error-cell': 'error',
  'error-cell-unmapped': 'note',
  'quotes-stray': 'warning',
  'text-damaged': 'warning',
  'cells-merged': 'note',
  'extension-wrong': 'warning',
  'missing-required': 'error',
  'not-a-date': 'error',
  'not-a-number': 'error',
  'not-a-rate': 'error',
  'not-an-email': 'warning',
  'not-a-currency': 'error',
  'not-a-country': 'warning',
  'not-a-language': 'warning',
  'not-yes-no': 'warning',
  'damaged-identifier': 'warning',
  'float-identifier': 'note',
  'lost-zeros': 'warning',
  'float-noise': 'note',
  'amount-too-large': 'error',
  'negative-price': 'note',
  'price-from-total': 'note',
  'price-from-product': 'note',
  'product-currency': 'error',
  'title-from-product': 'note',
  'quantity-assumed': 'note',
  'total-mismatch': 'error',
  'unknown-tax-rate': 'error',
  'date-implausible': 'error',
  'date-unusual': 'warning',
  'date-locked': 'error',
  'duplicate-key': 'error',
  'changed-invoiced': 'error',
  'no-customer': 'warning',
  'unknown-customer': 'note',
  'likely-customer': 'warning',
  'several-customers': 'error',
  'other-email': 'warning',
  'mixed-currencies': 'warning',
  'same-name': 'warning',
  'unknown-rental': 'error',
  'rental-ends-first': 'error',
  'rental-overlaps': 'warning',
  'rental-overlaps-row': 'warning',
  'not-a-day-status': 'error',
  'month-missing': 'error',
  'day-ahead': 'error',
  'day-outside-rental': 'error',
  'day-locked': 'error',
  'day-contradicts': 'error',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof SEVERITY;

export const CODES = Object.keys(SEVERITY) as FindingCode[];

const NUMBER_OF = new Map(CODES.map((code, index) => [code, index]));

export const codeNumber = (code: FindingCode): number => NUMBER_OF.get(code) ?? 0;

export const isFindingCode = (code: string): code is FindingCode => NUMBER_OF.has(code as FindingCode);
