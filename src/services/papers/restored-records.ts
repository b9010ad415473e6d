import type { Invoice } from '@domain/invoicing/invoice.ts';
import { contentHash } from '@domain/journal/canonical.ts';
import { noMailSettings } from '@domain/parties/mail-settings.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import type { DocumentRecord, SealedRecord } from '@domain/records/document-record.ts';
import { seriesOf } from '@domain/records/series-of.ts';
import type { StoredBody, StoredSeller, StoredTemplateSnapshot } from '@storage/tables.ts';

/** Records as the books hold them, made of what a PDF says. The picture of the logo is not in the record. */

export const restoredCompany = ({ seller }: DocumentRecord): Omit<Company, 'rev'> => ({
  ...seller,
  id: 'company',
  logo: null,
  negativePeriods: 'carry-forward',
  lockedUntil: '',
  templateId: '',
  mail: noMailSettings,
});

export function restoredSeller({ seller }: DocumentRecord): Omit<StoredSeller, 'rev'> {
  const snapshot = { ...seller, logo: null };
  return { id: contentHash(snapshot), seller: snapshot };
}

export function restoredTemplate({ template }: DocumentRecord): Omit<StoredTemplateSnapshot, 'rev'> | null {
  return template && { id: contentHash(template), template };
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

export function restoredBody({ record, anchor }: SealedRecord): Omit<StoredBody, 'rev'> {
  const { id } = record.invoice;
  return {
    id,
    lines: record.lines.map((line, at) => ({ ...line, id: `${id}.${at + 1}`, transactionId: null })),
    allowances: record.allowances,
    note: record.note,
    ...(record.daySheets ? { daySheets: record.daySheets } : {}),
    frozen: {
      sellerId: restoredSeller(record).id,
      buyer: record.buyer,
      wording: record.wording,
      templateId: restoredTemplate(record)?.id ?? '',
      ...(record.invoice.seriesId !== null && { series: seriesOf(record) }),
      ...(anchor && { anchor }),
    },
  };
}
