import type { Invoice } from '@domain/invoicing/invoice.ts';
import { contentHash } from '@domain/journal/canonical.ts';
import { noMailSettings } from '@domain/parties/mail-settings.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';
import type { Company, Customer, Logo } from '@domain/parties/parties.ts';
import type { DocumentRecord, SealedRecord } from '@domain/records/document-record.ts';
import { seriesOf } from '@domain/records/series-of.ts';
import type { StoredBody, StoredSeller, StoredTemplateSnapshot } from '@storage/tables.ts';

/** Records as the books hold them, made of what a PDF says and shows. */

/** The picture that stands for a hash, where some page shows it. */
type LogoOf = (hash: string | null) => Logo | null;

export const restoredCompany = ({ seller }: DocumentRecord, logoOf: LogoOf): Omit<Company, 'rev'> => ({
  ...seller,
  id: 'company',
  logo: logoOf(seller.logo),
  negativePeriods: 'carry-forward',
  lockedUntil: '',
  templateId: '',
  mail: noMailSettings,
});

export function restoredSeller({ seller }: DocumentRecord, logoOf: LogoOf): Omit<StoredSeller, 'rev'> {
  const snapshot = { ...seller, logo: logoOf(seller.logo) };
  return { id: contentHash(snapshot), seller: snapshot };
}

export function restoredTemplate(
  { template }: DocumentRecord,
  logoOf: LogoOf,
): Omit<StoredTemplateSnapshot, 'rev'> | null {
  if (!template) return null;
  const whole = { ...template, logo: logoOf(template.logo?.bytes.sha256 ?? null) };
  return { id: contentHash(whole), template: whole };
}

export function restoredCustomer({ invoice, buyer }: DocumentRecord, no: number): Omit<Customer, 'rev'> {
  const contacts =
    buyer.attention === ''
      ? []
      : [{ name: buyer.attention, email: buyer.email, phone: '', type: 'billing' as const }];
  const facts = {
    name: buyer.name,
    email: buyer.email,
    taxId: buyer.taxIds[0]?.value ?? '',
    address: buyer.address,
    language: invoice.language,
    currency: invoice.currency,
    contacts,
  };
  return { ...newCustomer(invoice.customerId, facts), no };
}

export const restoredInvoice = ({ invoice, voided }: DocumentRecord, no: number): Omit<Invoice, 'rev'> => ({
  ...invoice,
  reference: invoice.reference ?? '',
  no,
  voided,
  payments: [],
  creditNotes: [],
  deliveries: [],
});

/** A line that came back is known by its document and its place. */
const restoredLineId = (invoiceId: string, place: number): string => `${invoiceId}.${place}`;

export const isRestoredLine = (invoiceId: string, lineId: string): boolean =>
  lineId.startsWith(`${invoiceId}.`);

/** Of a credit note: the line of its invoice that a line takes back, as it is known in these books. */
function creditedLineId(record: DocumentRecord, credited: StoredBody | undefined, place: number): string {
  return credited?.lines[place - 1]?.id ?? restoredLineId(record.invoice.creditOf?.id ?? '', place);
}

export function restoredBody(
  { record, anchor }: SealedRecord,
  logoOf: LogoOf,
  credited: StoredBody | undefined,
): Omit<StoredBody, 'rev'> {
  const { id } = record.invoice;
  return {
    id,
    lines: record.lines.map((line, at) => ({
      ...line,
      id: restoredLineId(id, at + 1),
      transactionId: null,
      ...(line.creditsLine !== undefined && {
        creditsLineId: creditedLineId(record, credited, line.creditsLine),
      }),
    })),
    allowances: record.allowances,
    note: record.note,
    ...(record.daySheets ? { daySheets: record.daySheets } : {}),
    ...(record.freed ? { freed: record.freed } : {}),
    frozen: {
      sellerId: restoredSeller(record, logoOf).id,
      buyer: record.buyer,
      wording: record.wording,
      templateId: restoredTemplate(record, logoOf)?.id ?? '',
      ...(record.invoice.seriesId !== null && { series: seriesOf(record) }),
      ...(anchor && { anchor }),
    },
  };
}
