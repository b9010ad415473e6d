import { toMajor } from '@domain/money/minor.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { Address } from '@domain/parties/parties.ts';
import { payUrlOf } from '@domain/invoicing/pay-link.ts';
import { localeOf } from '@i18n/format/locale.ts';
import type { DocumentJob, LetterJob, TemplatedJob } from '../job.ts';
import type { Written } from './liquid-filters.ts';

/** What a text of a template can name. Amounts and rates are numbers, days are `2026-11-14`. */
export type Variable = string | number | boolean | readonly Variables[] | Variables;
export interface Variables {
  readonly [name: string]: Variable;
}

const addressOf = (address: Address): Variables => ({
  address_line_1: address.line1,
  address_line_2: address.line2,
  city: address.city,
  state: address.state,
  zip_code: address.zip,
  country: address.country,
});

export const majorOf = (currency: CurrencyCode) => (minor: Minor) => Number(toMajor(minor, currency));

function lineOf(line: InvoiceLine, major: (minor: Minor) => number, position: number): Variables {
  return {
    position,
    transaction_id: line.key || (line.transactionId ?? ''),
    created: line.date,
    title: line.title,
    description: line.description,
    quantity: Number(line.quantity),
    unit: line.unit,
    unit_price: Number(line.unitPrice),
    retail_cost: major(line.net),
    tax_percentage: Number(line.taxRate),
    tax_amount: major(line.tax),
  };
}

/** The company as documents know it. */
export const companyOf = ({ seller }: Pick<TemplatedJob, 'seller'>): Variables => ({
  name: seller.name,
  address: addressOf(seller.address),
  email: seller.email,
  phone: seller.phone,
  website: seller.website,
  iban: seller.iban,
  bic: seller.bic,
  vat_number: seller.taxIds.find(({ scheme }) => scheme === 'VAT')?.value ?? '',
  tax_number: seller.taxIds.find(({ scheme }) => scheme !== 'VAT')?.value ?? '',
});

export const clientOf = ({ buyer }: Pick<TemplatedJob, 'buyer'>): Variables => ({
  name: buyer.name,
  attention: buyer.attention,
  email: buyer.email,
  tax_number: buyer.taxIds[0]?.value ?? '',
  address: addressOf(buyer.address),
});

/** The names of reference 001, and the unambiguous ones beside them (B4). */
export function variablesOf(job: DocumentJob): Variables {
  const { invoice, body } = job;
  const major = majorOf(invoice.currency);
  const { totals } = invoice;
  const payUrl = payUrlOf(job);
  return {
    invoice_number: invoice.number ?? '',
    title: invoice.title,
    date: invoice.issueDate ?? '',
    due_date: invoice.dueDate,
    start_date: invoice.periodStart,
    end_date: invoice.periodEnd,
    purchase_order: invoice.purchaseOrder,
    buyer_reference: invoice.buyerReference,
    note: body.note,
    currency: invoice.currency,
    language: invoice.language,
    is_credit_note: invoice.kind === 'credit-note',
    // Empty on an invoice, and on a credit note that credits the returns of a period.
    credited_invoice_number: invoice.creditOf?.number ?? '',
    credited_invoice_date: invoice.creditOf?.date ?? '',
    total_amount: major(totals.withoutTax),
    total_tax: major(totals.tax),
    total_without_tax: major(totals.withoutTax),
    total_with_tax: major(totals.withTax),
    amount_paid: major(totals.paid),
    amount_due: major(totals.due),
    pay_url: payUrl,
    payment_url: payUrl,
    client: clientOf(job),
    company: companyOf(job),
    transactions: body.lines.map((line, index) => lineOf(line, major, index + 1)),
  };
}

/** The same names on a receipt or statement: what only an invoice has is empty. */
export const letterVariables = (job: LetterJob): Variables => ({
  invoice_number: '',
  title: '',
  date: job.kind === 'receipt' ? job.payment.date : job.madeOn,
  due_date: '',
  start_date: '',
  end_date: '',
  purchase_order: '',
  buyer_reference: '',
  note: '',
  currency: writtenOf(job).currency,
  language: job.language,
  is_credit_note: false,
  credited_invoice_number: '',
  credited_invoice_date: '',
  total_amount: 0,
  total_tax: 0,
  total_without_tax: 0,
  total_with_tax: 0,
  amount_paid: 0,
  amount_due: 0,
  pay_url: '',
  payment_url: '',
  client: clientOf(job),
  company: companyOf(job),
  transactions: [],
});

/** How a document writes days and amounts. */
export function writtenOf(job: TemplatedJob): Written {
  const language = 'invoice' in job ? job.invoice.language : job.language;
  return { language, locale: localeOf(language, job.seller.country), currency: currencyOf(job) };
}

function currencyOf(job: TemplatedJob): CurrencyCode {
  if ('invoice' in job) return job.invoice.currency;
  const { currency } = job.kind === 'receipt' ? job.payment : job.statement;
  return currency;
}
