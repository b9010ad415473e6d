import { expect } from 'vitest';
import * as fc from 'fast-check';
import { quantityLeft } from '@domain/invoicing/credit.ts';
import type { InvoiceAction } from '@domain/invoicing/invoice.ts';
import type { Minor } from '@domain/money/currency.ts';
import { multiply } from '@domain/money/decimal.ts';
import type { DraftInput, Services } from '../services.ts';
import { planned, planOf, sale } from './import-session.ts';
import type { OpenTestBooks } from './open-books.ts';
import { valueOf } from './outcomes.ts';
import { filesOf } from './record-shop.ts';

export type Step = (books: Run) => Promise<unknown>;

/** The books of one run with what the steps choose from. */
export interface Run extends OpenTestBooks {
  customers: string[];
  imports: number;
}

const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(items.length, 1)];
const idsOf = async (services: Services, what: 'transactions' | 'invoices') =>
  (await services[what].list({ pageSize: 500, sort: what === 'invoices' ? 'no' : 'date' })).rows.map(
    ({ id }) => id,
  );
/** Why a person did it. */
const reason = 'said so';
const choices = {
  invalid: 'skip',
  duplicates: 'skip',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
} as const;
export const day = (at: number) => `2026-11-${String((at % 28) + 1).padStart(2, '0')}`;

/** Mostly one that allows the action; now and then any, so that refusals are tried too. */
async function anyInvoice(services: Services, at: number, action: InvoiceAction): Promise<string> {
  const ids = await idsOf(services, 'invoices');
  if (at % 4 === 0) return pick(ids, at) ?? 'none';
  const details = await Promise.all(ids.map((id) => services.invoices.get(id)));
  return (
    pick(
      details.flatMap((one) => (one?.actions[action].allowed ? one.id : [])),
      at,
    ) ?? 'none'
  );
}
const cents = fc
  .oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 2_000, max: 9_000 }))
  .map((amount) => amount as Minor);
/** Mostly that of the company. */
const currency = fc.constantFrom('EUR', 'EUR', 'EUR', 'USD', 'JPY');
const method = fc.constantFrom('cash', 'bank-transfer', 'credit');

/** Everything that moves money or takes an invoice back (B12, B14, B15). */
const money: fc.Arbitrary<Step>[] = [
  fc.tuple(fc.nat(20), cents, method).map(
    ([at, amount, way]): Step =>
      async ({ services }) =>
        services.receivables.pay({
          method: way,
          amount,
          invoices: [{ id: await anyInvoice(services, at, 'pay') }],
        }),
  ),
  fc.tuple(fc.nat(2), cents, method, currency).map(
    ([who, amount, way, paid]): Step =>
      ({ services, customers }) =>
        services.receivables.pay({
          customerId: pick(customers, who)!,
          method: way,
          amount,
          currency: paid,
        }),
  ),
  fc.nat(20).map((at): Step => async ({ services }) => {
    await services.receivables.payInFull([await anyInvoice(services, at, 'pay')], { method: 'card' });
  }),
  fc.tuple(fc.nat(2), fc.nat(9)).map(([who, at]): Step => async ({ services, customers }) => {
    const payments = await services.receivables.payments(pick(customers, who)!);
    await services.receivables.correctPayment(pick(payments, at)?.id ?? 'none', { reason });
  }),
  fc.tuple(fc.nat(20), cents, method).map(
    ([at, amount, way]): Step =>
      async ({ services }) =>
        services.receivables.refund({
          invoiceId: await anyInvoice(services, at, 'refund'),
          method: way,
          ...(amount % 3 !== 0 && { amount }),
        }),
  ),
  fc.nat(20).map(
    (at): Step =>
      async ({ services }) =>
        services.receivables.writeOff(await anyInvoice(services, at, 'write-off'), { reason }),
  ),
  fc.nat(20).map(
    (at): Step =>
      async ({ services }) =>
        services.receivables.void([await anyInvoice(services, at, 'void')], { reason }),
  ),
  fc.tuple(fc.nat(20), cents).map(
    ([at, amount]): Step =>
      async ({ services }) =>
        services.receivables.credit(await anyInvoice(services, at, 'credit'), {
          reason,
          ...(amount % 3 === 0 ? { whole: true } : { amount }),
        }),
  ),
  fc.nat(20).map(
    (at): Step =>
      async ({ services }) =>
        services.receivables.correct(await anyInvoice(services, at, 'correct'), { reason }),
  ),
];

/** Drafts by hand, lines credited one by one, closed periods. */
const byHand: fc.Arbitrary<Step>[] = [
  fc
    .record({ who: fc.nat(2), currency, withTax: fc.boolean(), quantity: fc.constantFrom('1', '3', '-1') })
    .map(
      ({ who, withTax, quantity, currency: priced }): Step =>
        ({ services, customers }) =>
          services.invoices.save({
            customerId: pick(customers, who)!,
            currency: priced,
            periodStart: day(0),
            periodEnd: day(27),
            lines: [
              { title: 'Typed', quantity: '3', unitPrice: '10.335', priceIncludesTax: withTax },
              { title: 'More', quantity, unitPrice: '2.01', taxRate: '5.5' },
            ],
          }),
    ),
  fc.tuple(fc.nat(20), fc.nat(40), fc.constantFrom('price', 'drop', 'add', 'add', 'customer')).map(
    ([at, which, what]): Step =>
      ({ services, customers }) =>
        editDraft(services, at, which, what === 'customer' ? pick(customers, which) : what),
  ),
  fc
    .tuple(fc.nat(20), fc.nat(9), fc.constantFrom('1', '0.5', '0.1'))
    .map(([at, which, share]): Step => async ({ services }) => {
      const id = await anyInvoice(services, at, 'credit');
      const subject = await services.receivables.creditable(id);
      const line = pick(subject?.body.lines ?? [], which);
      if (!subject || !line) return;
      const quantity = multiply(quantityLeft(subject, line), share);
      await services.receivables.credit(id, { lines: [{ lineId: line.id, quantity }], reason });
    }),
  fc.nat(40).map(
    (at): Step =>
      ({ services }) =>
        services.company.update({ lockedUntil: at < 15 ? day(at) : '' }),
  ),
];

/** What a person does to the lines of a draft: another price, one less, an open row more, or another customer. */
async function editDraft(services: Services, at: number, which: number, what = '') {
  const id = await anyInvoice(services, at, 'edit');
  const found = await services.invoices.get(id);
  if (!found || found.kind !== 'invoice') return;
  const { body, ...draft } = found;
  const lines: DraftInput['lines'] = [...body.lines];
  if (what === 'drop') lines.splice(which % Math.max(lines.length, 1), 1);
  if (what === 'price' && lines[0]) lines[0] = { ...lines[0], unitPrice: '7.77' };
  if (what === 'add') {
    const row = pick((await services.transactions.list({ pageSize: 500 })).rows, which);
    if (row) {
      const { key, date, title, quantity, unit, unitPrice, priceIncludesTax, taxCategory, taxRate } = row;
      const told = { key, date, title, quantity, unit, unitPrice, priceIncludesTax, taxCategory, taxRate };
      lines.push({ transactionId: row.id, ...told });
    }
  }
  const customerId = what.length > 5 ? what : draft.customerId;
  await services.invoices.save({ ...draft, customerId, issueDate: undefined, lines });
}

const rowsAndInvoices: fc.Arbitrary<Step>[] = [
  fc.tuple(fc.nat(3), fc.nat(27), fc.integer({ min: -3, max: 9 }), currency).map(
    ([who, when, quantity, priced]): Step =>
      ({ services, customers }) =>
        services.transactions.save({
          customerId: pick(customers, who) ?? null,
          date: day(when),
          title: 'Work',
          unitPrice: '12.34',
          quantity: String(quantity),
          currency: priced,
        }),
  ),
  fc.tuple(fc.nat(2), fc.boolean()).map(
    ([who, issue]): Step =>
      ({ services, customers }) =>
        services.invoices.generate({ customerId: pick(customers, who)!, from: day(0), to: day(27), issue }),
  ),
  fc.boolean().map(
    (issue): Step =>
      ({ services }) =>
        services.invoices.generateAll({ from: day(0), to: day(27), issue }),
  ),
  fc.nat(20).map(
    (at): Step =>
      async ({ services }) =>
        services.invoices.issue([await anyInvoice(services, at, 'issue')]),
  ),
  fc.nat(20).map((at): Step => async ({ services }) => {
    const removed = await services.invoices.remove([pick(await idsOf(services, 'invoices'), at) ?? 'none']);
    if (removed.ok && at % 2 === 0) await services.invoices.restore(removed.value.removed);
  }),
  fc.nat(40).map((at): Step => async ({ services }) => {
    const removed = await services.transactions.remove([
      pick(await idsOf(services, 'transactions'), at) ?? 'none',
    ]);
    if (removed.ok && at % 2 === 0) await services.transactions.restore(removed.value.removed);
  }),
  fc.tuple(fc.nat(40), fc.nat(2)).map(
    ([at, who]): Step =>
      async ({ services, customers }) =>
        services.transactions.assign(
          [pick(await idsOf(services, 'transactions'), at) ?? 'none'],
          pick(customers, who)!,
        ),
  ),
  fc.nat(2).map((who): Step => (run) => {
    run.imports += 1;
    const rows = [sale({ customerId: pick(run.customers, who) ?? null }), sale()];
    return run.services.imports.commit(
      planned(planOf(`batch-${run.imports}`, rows)),
      { name: 'a.csv', size: 1 },
      choices,
    );
  }),
  fc.nat(3).map(
    (at): Step =>
      ({ services }) =>
        services.imports.undo(`batch-${at}`),
  ),
  fc.tuple(fc.nat(2), fc.nat(2)).map(([from, into]): Step => async ({ services, customers }) => {
    const merged = await services.customers.merge(pick(customers, from)!, pick(customers, into)!);
    if (merged.ok && from % 2 === 0) await services.customers.undoMerge(merged.value.undo);
  }),
];

export const step: fc.Arbitrary<Step> = fc.oneof(...rowsAndInvoices, ...byHand, ...money);

const WORDS = 'long enough words';

/** B25: a backup now; what it answers goes back to it, and all that was issued since comes back from its PDFs. */
export async function backUp({ services }: Run): Promise<Step> {
  const { file } = valueOf(await services.backup.create(WORDS));
  return async () => {
    const issued = (await services.invoices.list({ pageSize: 500 })).rows.filter(({ number }) => number);
    const files = await filesOf(
      services,
      issued.map(({ id }) => id),
    );
    const billed = await billedRows(services);
    valueOf(await services.backup.restore(file, WORDS));
    valueOf(await services.company.update({ lockedUntil: '' }));
    const { alike, refused } = valueOf(await services.papers.bringBack(files));
    expect(refused).toEqual([]);
    if (alike.length > 0) valueOf(await services.papers.bindRows(alike));
    const numbers = (await services.invoices.list({ pageSize: 500 })).rows.flatMap((one) => one.number ?? []);
    expect(numbers.sort()).toEqual(issued.flatMap((one) => one.number ?? []).sort());
    expectBilledAgain(billed, await billedRows(services));
  };
}

/** Rows with what they sold and whether they stand on an issued document. */
async function billedRows(services: Services) {
  const { rows } = await services.transactions.list({ pageSize: 1000 });
  const invoices = (await services.invoices.list({ pageSize: 500 })).rows;
  const issued = new Set(invoices.flatMap(({ id, number }) => (number ? [id] : [])));
  return new Map(
    rows.map(({ id, customerId, currency: priced, key, date, title, invoiceId }) => [
      id,
      { customerId, sold: `${priced} ${key} ${date} ${title}`, isBilled: issued.has(invoiceId ?? '') },
    ]),
  );
}

/** B3: of equal rows as many are billed as before, so that none is billed twice. */
function expectBilledAgain(
  before: Awaited<ReturnType<typeof billedRows>>,
  after: Awaited<ReturnType<typeof billedRows>>,
) {
  const left = new Map<string, number>();
  for (const { sold, isBilled } of after.values()) if (isBilled) left.set(sold, (left.get(sold) ?? 0) + 1);
  for (const [id, { customerId, sold, isBilled }] of before) {
    const now = after.get(id);
    if (!now || !isBilled || (now.customerId !== null && now.customerId !== customerId)) continue;
    left.set(sold, (left.get(sold) ?? 0) - 1);
    expect(left.get(sold), `${sold} is billed`).toBeGreaterThanOrEqual(0);
  }
}
