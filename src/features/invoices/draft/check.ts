import { isNegative } from '@domain/money/decimal.ts';
import { isBlank, type DraftForm, type LineForm } from './draft-form.ts';

type FaultKey =
  | 'faultNoCustomer'
  | 'faultPeriod'
  | 'faultNoLines'
  | 'faultNoTitle'
  | 'faultNoQuantity'
  | 'faultNoPrice'
  | 'faultNegativePrice'
  | 'faultNoReason';

/** A fault at its field, in the words of the `invoices` messages; `line` counts from 1 for the person. */
export interface Fault {
  field: string;
  key: FaultKey;
  line: number;
}

function lineFaults(line: LineForm, index: number): Fault[] {
  const at = (name: string, key: FaultKey): Fault => ({
    field: `lines.${index}.${name}`,
    key,
    line: index + 1,
  });
  return [
    ...(line.title.trim() === '' ? [at('title', 'faultNoTitle')] : []),
    ...(line.quantity === '' ? [at('quantity', 'faultNoQuantity')] : []),
    ...(line.unitPrice === '' ? [at('unitPrice', 'faultNoPrice')] : []),
    ...(line.unitPrice !== '' && isNegative(line.unitPrice) ? [at('unitPrice', 'faultNegativePrice')] : []),
    ...line.allowances.flatMap((item, place) =>
      item.reason.trim() === '' && (item.percent !== '' || item.amount !== '')
        ? [at(`allowances.${place}.reason`, 'faultNoReason')]
        : [],
    ),
  ];
}

/** Everything that keeps the draft from being saved, in the order in which the screen shows the fields. */
export function faultsOf(form: DraftForm): Fault[] {
  const at = (field: string, key: FaultKey): Fault => ({ field, key, line: 0 });
  return [
    ...(form.customerId === '' ? [at('customerId', 'faultNoCustomer')] : []),
    ...(form.periodEnd < form.periodStart ? [at('periodEnd', 'faultPeriod')] : []),
    ...(form.lines.every(isBlank) ? [at('lines', 'faultNoLines')] : []),
    ...form.lines.flatMap((line, index) => (isBlank(line) ? [] : lineFaults(line, index))),
    ...form.allowances.flatMap((item, place) =>
      item.reason.trim() === '' && (item.percent !== '' || item.amount !== '')
        ? [at(`allowances.${place}.reason`, 'faultNoReason')]
        : [],
    ),
  ];
}
