import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Delivery } from '@domain/invoicing/invoice.ts';
import { amountIn } from '@domain/money/amount-in.ts';
import type { CurrencyCode, DecimalString, Minor } from '@domain/money/currency.ts';
import { ageingSteps } from '@domain/receivables/ageing.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import type { Statement } from '@domain/receivables/statement.ts';
import type { PageQuery, PaymentInput, Services, StatementQuery } from '@services/services.ts';
import { withMajor } from './amounts.ts';
import { found, valueOf } from './automation-error.ts';
import { pageOfAll } from './page-of-all.ts';
import { spokenInvoice } from './spoken-invoice.ts';

export const spokenPayment = <P extends Payment>(payment: P) => ({
  ...withMajor(payment, ['amount'], payment.currency),
  remittances: payment.remittances.map((share) => withMajor(share, ['amount'], payment.currency)),
});

/** An amount from outside, where one was given. */
const minorIn = async (
  amount: DecimalString | undefined,
  currency: CurrencyCode,
  field?: string,
): Promise<{ amount?: Minor }> =>
  amount === undefined
    ? {}
    : { amount: await valueOf(Promise.resolve(amountIn(String(amount), currency, field))) };

interface How {
  date?: PlainDate;
  method: string;
  amount?: DecimalString;
  reference?: string;
}

/** By amount, by lines, or with neither: all that is left. */
interface Credit {
  reason: string;
  issueDate?: PlainDate;
  amount?: DecimalString;
  lines?: { lineId: string; quantity?: DecimalString }[];
}

/** What happens to an invoice once it is issued. */
export function invoiceMoneyApi(services: () => Promise<Services>) {
  const currencyOf = async (id: string) =>
    (await found((await services()).invoices.get(id), 'invoice-missing')).currency;
  return {
    pay: async (id: string, { amount, ...how }: How) => {
      const paid = { ...how, ...(await minorIn(amount, await currencyOf(id))), invoices: [{ id }] };
      return spokenPayment(await valueOf((await services()).receivables.pay(paid)));
    },
    payInFull: async (ids: string[], how: Omit<How, 'amount'> & { issue?: boolean; issueDate?: PlainDate }) =>
      (await valueOf((await services()).receivables.payInFull(ids, how))).map(spokenPayment),
    void: async (id: string, input: { reason: string }) =>
      spokenInvoice((await valueOf((await services()).receivables.void([id], input)))[0]!),
    voidMany: async (ids: string[], input: { reason: string }) =>
      (await valueOf((await services()).receivables.void(ids, input))).map(spokenInvoice),
    credit: async (id: string, input: Credit) => {
      const terms = { reason: input.reason, ...(input.issueDate && { issueDate: input.issueDate }) };
      const { amount } = await minorIn(input.amount, await currencyOf(id));
      const extent =
        amount !== undefined ? { amount } : input.lines ? { lines: input.lines } : { whole: true as const };
      const note = await valueOf((await services()).receivables.credit(id, { ...terms, ...extent }));
      return spokenInvoice(note);
    },
    correct: async (id: string, input: { reason: string; issueDate?: PlainDate }) => {
      const { creditNote, draft } = await valueOf((await services()).receivables.correct(id, input));
      return { creditNote: spokenInvoice(creditNote), draft: spokenInvoice(draft) };
    },
    refund: async (id: string, { amount, ...how }: How) => {
      const given = { ...how, ...(await minorIn(amount, await currencyOf(id))), invoiceId: id };
      return spokenPayment(await valueOf((await services()).receivables.refund(given)));
    },
    writeOff: async (
      id: string,
      { amount, ...why }: { amount?: DecimalString; date?: PlainDate; reason: string },
    ) => {
      const waived = { ...why, ...(await minorIn(amount, await currencyOf(id))) };
      return spokenPayment(await valueOf((await services()).receivables.writeOff(id, waived)));
    },
    markDelivered: async (ids: string | string[], how: Delivery['how'] = 'by-hand') =>
      (await valueOf((await services()).receivables.markDelivered([ids].flat(), how))).map(spokenInvoice),
  };
}

type CustomerPayment = How & {
  customerId: string;
  currency: CurrencyCode;
  invoices?: { id: string; amount?: DecimalString }[];
};

/** Money of a customer: over several invoices, out of its credit, taken back. */
export const paymentsApi = (services: () => Promise<Services>) => ({
  list: async ({ customerId, ...query }: PageQuery & { customerId: string }) =>
    pageOfAll((await (await services()).receivables.payments(customerId)).map(spokenPayment), query, [
      'no',
      'date',
      'type',
      'method',
      'reference',
    ]),
  get: async (id: string) =>
    spokenPayment(await found((await services()).receivables.payment(id), 'payment-missing')),
  record: async ({ amount, invoices, ...how }: CustomerPayment) => {
    const shares = invoices?.map(async ({ id, amount: share }, at) => ({
      id,
      ...(await minorIn(share, how.currency, `invoices.${at}.amount`)),
    }));
    const input: PaymentInput = {
      ...how,
      ...(await minorIn(amount, how.currency)),
      ...(shares && { invoices: await Promise.all(shares) }),
    };
    return spokenPayment(await valueOf((await services()).receivables.pay(input)));
  },
  refundCredit: async ({ amount, ...how }: How & { customerId: string; currency: CurrencyCode }) => {
    const given = { ...how, ...(await minorIn(amount, how.currency)) };
    return spokenPayment(await valueOf((await services()).receivables.refund(given)));
  },
  receipt: async (id: string) => (await valueOf((await services()).receivables.receipt(id))).file,
  correct: async (id: string, input: { reason: string; date?: PlainDate }) =>
    spokenPayment(await valueOf((await services()).receivables.correctPayment(id, input))),
});

const spokenStatement = (statement: Statement) => ({
  ...withMajor(statement, ['opening', 'documents', 'settlements', 'closing'], statement.currency),
  entries: statement.entries.map((entry) => withMajor(entry, ['amount', 'balance'], statement.currency)),
});

/** What a customer owes and what we owe it, per currency; and how it came to that. */
export const accountApi = (services: () => Promise<Services>) => ({
  account: async (customerId: string) =>
    (await (await services()).receivables.account(customerId)).map((account) => ({
      ...withMajor(account, ['due', 'overdue', 'credit'], account.currency),
      open: account.open.map((debt) => withMajor(debt, ['due'], account.currency)),
      ageing: withMajor(account.ageing, ageingSteps, account.currency),
    })),
  statement: async (customerId: string, query: StatementQuery) =>
    spokenStatement(await valueOf((await services()).receivables.statement(customerId, query))),
  statementPdf: async (customerId: string, query: StatementQuery) =>
    (await valueOf((await services()).receivables.statementPdf(customerId, query))).file,
  statementSheet: async (customerId: string, query: StatementQuery, format: 'xlsx' | 'csv') =>
    (await valueOf((await services()).receivables.statementSheet(customerId, query, format))).file,
});
