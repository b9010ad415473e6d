import type { AllowanceCharge } from '@domain/tax/tax.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { pricedLines } from '@domain/tax/totals.ts';
import type { DraftInput, InvoiceDetail } from '@services/services.ts';

/** A line while it is written: numbers may still be missing. */
export type LineForm = Omit<InvoiceLine, 'net' | 'tax'>;

export interface DraftForm {
  id: string;
  customerId: string;
  currency: CurrencyCode;
  periodStart: PlainDate;
  periodEnd: PlainDate;
  dueDate: PlainDate | '';
  title: string;
  buyerReference: string;
  purchaseOrder: string;
  note: string;
  lines: LineForm[];
  allowances: AllowanceCharge[];
}

/** What a new line takes from the company until a product or a person says otherwise. */
export type LineDefaults = Pick<LineForm, 'priceIncludesTax' | 'taxCategory' | 'taxRate'>;

export const blankLine = (id: string, defaults: LineDefaults): LineForm => ({
  id,
  transactionId: null,
  key: '',
  date: '',
  title: '',
  description: '',
  quantity: '1',
  unit: '',
  unitPrice: '',
  allowances: [],
  ...defaults,
});

/** Nothing typed yet: such a line is not saved and not a fault. */
export const isBlank = (line: LineForm): boolean =>
  line.title.trim() === '' && line.unitPrice === '' && line.transactionId === null;

export const blankForm = (today: PlainDate, currency: CurrencyCode): DraftForm => ({
  id: '',
  customerId: '',
  currency,
  periodStart: today,
  periodEnd: today,
  dueDate: '',
  title: '',
  buyerReference: '',
  purchaseOrder: '',
  note: '',
  lines: [],
  allowances: [],
});

export function formOf({ body, ...invoice }: InvoiceDetail): DraftForm {
  return {
    id: invoice.id,
    customerId: invoice.customerId,
    currency: invoice.currency,
    periodStart: invoice.periodStart,
    periodEnd: invoice.periodEnd,
    dueDate: invoice.dueDate,
    title: invoice.title,
    buyerReference: invoice.buyerReference,
    purchaseOrder: invoice.purchaseOrder,
    note: body.note,
    lines: body.lines.map(({ net: _net, tax: _tax, ...line }) => line),
    allowances: body.allowances,
  };
}

/** Empty allowances are left behind as blank lines are: they say nothing yet. */
const said = (allowances: AllowanceCharge[]) =>
  allowances.filter(({ percent, amount }) => percent !== '' || amount !== '');

const writtenLines = (form: DraftForm): LineForm[] =>
  form.lines.filter((line) => !isBlank(line)).map((line) => ({ ...line, allowances: said(line.allowances) }));

/** The id comes with the first save: it is no change of the draft. */
export const isSameDraft = (one: DraftForm, other: DraftForm): boolean =>
  one === other ||
  (Object.keys(one) as (keyof DraftForm)[]).every((field) => field === 'id' || one[field] === other[field]);

export function inputOf(form: DraftForm): DraftInput {
  const { id, dueDate, lines: _lines, allowances, ...rest } = form;
  return {
    ...rest,
    ...(id !== '' && { id }),
    ...(dueDate !== '' && { dueDate }),
    lines: writtenLines(form),
    allowances: said(allowances),
  };
}

/** A half-written line counts as nothing, so the amounts follow while typing. */
export const countedLines = (form: DraftForm): InvoiceLine[] =>
  pricedLines(
    writtenLines(form).map((line) => ({
      ...line,
      quantity: line.quantity || '0',
      unitPrice: line.unitPrice || '0',
    })),
    form.currency,
  );
