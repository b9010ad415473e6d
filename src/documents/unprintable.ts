import type { Address, TaxId } from '@domain/parties/parties.ts';
import { printableRanges } from './coverage.gen.ts';
import type { DocumentJob, PrintJob, ReceiptJob, ReportJob, StatementJob } from './job.ts';
import { plainText } from './layout/plain-text.ts';

export interface UnprintableCharacter {
  character: string;
  /** Where it stands: `buyer.name`, `lines.3.title`. */
  field: string;
}

/** Whether the everyday faces draw it. */
export const isPrintable = (code: number): boolean =>
  code === 0x0a || printableRanges.some(([from, to]) => code >= from && code <= to);

/** Latin letters as they are typed everywhere: every face draws them. */
const USUAL = /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u00FF]*$/;

/** Characters of one text that the embedded fonts do not draw. */
export function unprintableIn(text: string): string[] {
  if (USUAL.test(text)) return [];
  const missing = Array.from(plainText(text)).filter(
    (character) => !isPrintable(character.codePointAt(0) ?? 0),
  );
  return [...new Set(missing)];
}

export type Field = readonly [field: string, text: string];

const addressFields = (path: string, address: Address): Field[] =>
  (['line1', 'line2', 'city', 'state', 'zip'] as const).map((part) => [
    `${path}.address.${part}`,
    address[part],
  ]);

const taxIdFields = (path: string, taxIds: readonly TaxId[]): Field[] =>
  taxIds.map(({ value }, index) => [`${path}.taxIds.${index}`, value]);

function sellerFields({ seller }: Pick<PrintJob, 'seller'>): Field[] {
  const legal = Object.entries(seller.legal).map(([name, value]): Field => [`seller.legal.${name}`, value]);
  const own = (['name', 'email', 'phone', 'iban', 'bic', 'footerNote'] as const).map((name): Field => [
    `seller.${name}`,
    seller[name],
  ]);
  return [
    ...own,
    ...addressFields('seller', seller.address),
    ...taxIdFields('seller', seller.taxIds),
    ...legal,
  ];
}

function buyerFields({ buyer }: Exclude<PrintJob, ReportJob>): Field[] {
  const own: Field[] = [
    ['buyer.name', buyer.name],
    ['buyer.attention', buyer.attention],
  ];
  return [...own, ...addressFields('buyer', buyer.address), ...taxIdFields('buyer', buyer.taxIds)];
}

/** Said on the pages of the days alone. */
const assetFields = ({ rental }: DocumentJob['invoice'], { daySheets }: DocumentJob['body']): Field[] =>
  rental && daySheets?.length
    ? [
        ['rental.asset', rental.asset],
        ['rental.plate', rental.plate],
      ]
    : [];

function contentFields({ invoice, body }: DocumentJob): Field[] {
  const lines = body.lines.flatMap((line, index): Field[] => [
    [`lines.${index}.title`, line.title],
    [`lines.${index}.description`, line.description],
    [`lines.${index}.key`, line.key],
    [`lines.${index}.unit`, line.unit],
    [`lines.${index}.exemptionReason`, line.exemptionReason ?? ''],
    ...line.allowances.map((item): Field => [`lines.${index}.allowances`, item.reason]),
  ]);
  return [
    ['title', invoice.title],
    ['number', invoice.number ?? ''],
    ['buyerReference', invoice.buyerReference],
    ['purchaseOrder', invoice.purchaseOrder],
    ['note', body.note],
    ...assetFields(invoice, body),
    ...lines,
    ...body.allowances.map((item, index): Field => [`allowances.${index}.reason`, item.reason]),
  ];
}

const settlementFields = (job: ReceiptJob | StatementJob): Field[] =>
  job.kind === 'receipt'
    ? [
        ['reference', job.payment.reference],
        ['reason', job.payment.reason],
      ]
    : job.statement.entries.map(({ reference }): Field => ['reference', reference]);

/** Each text of a report once: names come back in thousands of rows. */
function reportFields({ table, annexes = [] }: ReportJob): Field[] {
  const texts = new Set([table.title, table.customer, ...table.columns.map(({ title }) => title)]);
  for (const { rows } of table.sections) {
    for (const { cells } of rows) {
      for (const cell of cells) if (typeof cell === 'string') texts.add(cell);
    }
  }
  for (const { value } of table.layout.filters) texts.add(value);
  for (const { rows } of annexes) for (const text of rows.flat()) texts.add(text);
  return Array.from(texts, (text): Field => ['report', text]);
}

/** Every text of a document that a person wrote, with its place. */
export function printedFields(job: PrintJob): Field[] {
  if (!('invoice' in job) && job.kind === 'report') return [...sellerFields(job), ...reportFields(job)];
  return [
    ...sellerFields(job),
    ...buyerFields(job),
    ...('invoice' in job ? contentFields(job) : settlementFields(job)),
  ];
}

/** What the everyday faces do not draw of a document, each character once per field: asked before it is made. */
export function unprintable(job: PrintJob): UnprintableCharacter[] {
  return printedFields(job).flatMap(([field, text]) =>
    unprintableIn(text).map((character) => ({ character, field })),
  );
}
