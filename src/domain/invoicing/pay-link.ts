import type { Invoice, SellerSnapshot, BuyerSnapshot } from './invoice.ts';
import { toMajor } from '../money/minor.ts';
import { ok, refuse, type Result } from '../result.ts';
import { nearestNames } from '../texts/nearest.ts';

/** What the address to pay at can name (B16): `https://pay.example/{{ invoice_number }}`. */
export const payLinkVariables = [
  'invoice_number',
  'amount_due',
  'amount_due_minor',
  'currency',
  'due_date',
  'client.name',
  'client.email',
] as const;
type PayLinkVariable = (typeof payLinkVariables)[number];
export type PayLinkValues = Readonly<Record<PayLinkVariable, string>>;

const EXPRESSION = /\{\{\s*(.*?)\s*\}\}|\{\s*([\w.]+)\s*\}/g;
const SCHEMES = new Set(['https:', 'http:', 'tel:']);
/** The longest address whose code is still read off paper at 32 mm. */
const MOST_BYTES = 331;

const isVariable = (name: string): name is PayLinkVariable =>
  payLinkVariables.some((variable) => variable === name);

const no = (reason: string, params = {}) => refuse('ValidationError', reason, params, 'payLink');

/** The pattern with its variables written out, each value safe inside an address; or what is wrong, at its place. */
export function payUrl(pattern: string, values: PayLinkValues): Result<string> {
  let unknown = '';
  const address = pattern
    .trim()
    .replace(EXPRESSION, (_, double: string | undefined, single: string | undefined) => {
      const name = double ?? single ?? '';
      if (isVariable(name)) return encodeURIComponent(values[name]);
      unknown ||= name;
      return '';
    });
  if (unknown !== '' || /[{}]/.test(address)) {
    const name = unknown || pattern.slice(Math.max(0, pattern.search(/[{}]/))).slice(0, 20);
    const meant = nearestNames(name, payLinkVariables)[0] ?? 'invoice_number';
    return no('pay-link-variable', { name, meant, known: payLinkVariables.join(', ') });
  }
  if (!URL.canParse(address) || !SCHEMES.has(new URL(address).protocol))
    return no('pay-link-address', { value: address });
  const bytes = new TextEncoder().encode(address).length;
  return bytes > MOST_BYTES ? no('pay-link-long', { bytes, longest: MOST_BYTES }) : ok(address);
}

interface Payable {
  invoice: Invoice;
  seller: Pick<SellerSnapshot, 'payLink'>;
  buyer: Pick<BuyerSnapshot, 'name' | 'email'>;
}

/** Values of an invoice that might be: for the example beside the pattern, and to try a pattern on. */
export const samplePayLinkValues: PayLinkValues = {
  invoice_number: 'F-2026-0418',
  amount_due: '1250.00',
  amount_due_minor: '125000',
  currency: 'EUR',
  due_date: '2026-12-14',
  'client.name': 'Café Müller',
  'client.email': 'cafe@example.org',
};

const payLinkValues = ({ invoice, buyer }: Omit<Payable, 'seller'>): PayLinkValues => ({
  invoice_number: invoice.number ?? '',
  amount_due: toMajor(invoice.totals.due, invoice.currency),
  amount_due_minor: String(invoice.totals.due),
  currency: invoice.currency,
  due_date: invoice.dueDate,
  'client.name': buyer.name,
  'client.email': buyer.email,
});

/** Where this document is paid; empty where nothing is to be paid, or nowhere. */
export function payUrlOf({ invoice, seller, buyer }: Payable): string {
  const pattern = seller.payLink ?? '';
  const isPayable =
    invoice.number !== null &&
    invoice.kind === 'invoice' &&
    invoice.voided === null &&
    invoice.totals.due > 0;
  if (pattern.trim() === '' || !isPayable) return '';
  const url = payUrl(pattern, payLinkValues({ invoice, buyer }));
  return url.ok ? url.value : '';
}
