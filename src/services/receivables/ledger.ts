import { isPlainDate } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { packOf } from '@domain/countries/registry.ts';
import type { Invoice, InvoiceAction } from '@domain/invoicing/invoice.ts';
import { actionsOf, receivedFor } from '@domain/invoicing/lifecycle.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import { minor } from '@domain/money/minor.ts';
import type { Company } from '@domain/parties/parties.ts';
import { creditBalances } from '@domain/receivables/credit.ts';
import type { FrozenReceipt, Payment } from '@domain/receivables/payment.ts';
import { settlementOf } from '@domain/receivables/settle.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { templateOf } from '@domain/templates/template.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { lockFault, noCompany, nowOf, todayOf, type Books } from '../books.ts';
import type { Columns } from '../columns/columns.ts';
import { idsStandingFor, standsFor } from '../columns/customer-names.ts';
import { buyerOf, storedSeller, templateIdFor, templateSnapshot } from '../invoicing/snapshots.ts';

type Customers = Awaited<ReturnType<Columns['customers']['entries']>>;

/** What the commands about money share inside their transaction. */
export class Ledger {
  constructor(
    readonly writer: Writer,
    readonly company: Company,
    readonly today: PlainDate,
    private readonly customers: Customers,
    private readonly books: Books,
  ) {}

  /** Merged customers pay and are paid as the one they were merged into. */
  customerOf = (id: string) => standsFor(this.customers, id);

  aliasesOf = (id: string) => idsStandingFor(this.customers, id);

  /** The day of a fact: a real one, not to come, in no closed period (P6). */
  dateOf(date: PlainDate = this.today): Result<PlainDate> {
    if (!isPlainDate(date)) return refuse('ValidationError', 'date-invalid', { value: date }, 'date');
    if (date > this.today) {
      return refuse('ValidationError', 'payment-date-ahead', { date, today: this.today }, 'date');
    }
    return lockFault(this.company, [date]) ?? ok(date);
  }

  /** Invoices in the order asked for, each of which allows the action. */
  async invoicesFor(ids: readonly string[], action: InvoiceAction): Promise<Result<Invoice[]>> {
    const found = await this.writer.getMany('invoices', ids);
    const invoices: Invoice[] = [];
    for (const invoice of found) {
      if (!invoice) return refuse('NotFound', 'invoice-missing');
      const permission = actionsOf(invoice, packOf(this.company.country))[action];
      if (!permission.allowed) {
        return refuse('InvalidState', permission.reason!, {
          number: invoice.number ?? '',
          title: invoice.title,
        });
      }
      invoices.push(invoice);
    }
    return ok(invoices);
  }

  /** Every fact about a customer and those merged into it. */
  paymentsOf(customerId: string): Promise<Payment[]> {
    return this.writer.db.payments
      .where('customerId')
      .anyOf([...this.aliasesOf(customerId)])
      .toArray();
  }

  async creditOf(customerId: string, currency: CurrencyCode): Promise<Minor> {
    return creditBalances(await this.paymentsOf(customerId))[currency] ?? minor(0);
  }

  /** Stores a fact and what it does to its invoices: both or neither. */
  async post(fact: Omit<Payment, 'rev' | 'no' | 'recordedAt' | 'frozen'>): Promise<Result<Payment>> {
    const ids = fact.remittances.map(({ invoiceId }) => invoiceId);
    const invoices = await this.writer.getMany('invoices', ids);
    for (const [at, share] of fact.remittances.entries()) {
      const invoice = invoices[at];
      if (!invoice) return refuse('NotFound', 'invoice-missing');
      const payments = [...invoice.payments, settlementOf(fact, share)];
      const settled = { ...invoice, payments };
      // P5: what was given back was received before.
      if (invoice.kind === 'invoice' && receivedFor(settled) < 0) {
        return refuse('InvalidState', 'payment-refunded', { number: invoice.number ?? '' });
      }
      this.writer.put('invoices', settled);
    }
    const no = await this.writer.nextNo('payment');
    const frozen = await this.#frozenFor(fact.customerId);
    return ok(this.writer.put('payments', { ...fact, no, recordedAt: nowOf(this.books), ...frozen }));
  }

  /** The parties and the look of a receipt: what is stored already is not stored again. */
  async #frozenFor(customerId: string): Promise<{ frozen?: FrozenReceipt }> {
    const customer = this.customerOf(customerId);
    if (!customer) return {};
    const seller = storedSeller(this.company);
    const template = await this.writer.get('templates', templateIdFor(customer, this.company));
    const snapshot = template && templateSnapshot(templateOf(template));
    if (!(await this.writer.get('sellers', seller.id))) this.writer.put('sellers', seller);
    if (snapshot && !(await this.writer.get('templateSnapshots', snapshot.id))) {
      this.writer.put('templateSnapshots', snapshot);
    }
    return {
      frozen: {
        sellerId: seller.id,
        templateId: snapshot?.id ?? '',
        buyer: buyerOf(customer, this.company.country),
        language: customer.language || this.company.documentLanguage,
      },
    };
  }
}

/** Opens the ledger in a command's transaction. */
export async function openLedger(
  books: Books,
  writer: Writer,
  customers: Customers,
): Promise<Result<Ledger>> {
  const company = await writer.get('company', 'company');
  if (!company) return noCompany();
  return ok(new Ledger(writer, company, todayOf(books, company), customers, books));
}

/** The invoices and the customer that a fact is about: its activity is found on each. */
export const subjectsOf = (payment: Payment) => [
  { kind: 'payment' as const, id: payment.id },
  ...payment.remittances.map(({ invoiceId }) => ({ kind: 'invoice' as const, id: invoiceId })),
  { kind: 'customer' as const, id: payment.customerId },
];
