import { addDays, addMonths, firstOfMonth, lastOfMonth } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import { todayOf, type Books } from '../books.ts';
import { addTransactions } from '../commands/add-transactions.ts';
import type { TransactionInput } from '../commands/save-transaction.ts';
import type { Services } from '../services.ts';
import { automateSample } from './by-itself.ts';
import { sampleCompany } from './company.ts';
import { sampleCustomers } from './customers.ts';
import { drawer } from './draw.ts';
import { paySample } from './payments.ts';
import { sampleProducts } from './products.ts';

/** Rows of work in a month. */
const ROWS = { earlier: 18, before: 44, last: 72, current: 64 };
/** Months before those, for what a year looks like. */
const EARLIER_MONTHS = 9;
/** Customers who get their invoice as soon as the work is done. */
const BILLED_AT_ONCE = 3;
/** How many of last month's drafts wait for a look. */
const LEFT_AS_DRAFTS = 3;

/**
 * The believable books of a joiner in Lyon, made by the commands that a person would use. The screens keep the
 * language they had.
 */
export async function loadSample(books: Books, services: Services, locale: Language): Promise<void> {
  must(await services.company.setUp({ name: 'Atelier Perrache', country: 'FR', chargesTax: true, locale }));
  const company = must(await services.company.update(sampleCompany));
  const customerIds = await saveCustomers(services);
  await saveProducts(services);
  const today = todayOf(books, company);
  const month = firstOfMonth(today);
  const last = firstOfMonth(addMonths(month, -1));
  const before = firstOfMonth(addMonths(month, -2));
  const earlier = Array.from({ length: EARLIER_MONTHS }, (_, at) =>
    addMonths(month, at - EARLIER_MONTHS - 2),
  );
  const rows = [
    ...earlier.flatMap((from, at) =>
      work(customerIds.slice(at % 3, 6 + (at % 4)), from, lastOfMonth(from), ROWS.earlier + at),
    ),
    ...work(customerIds.slice(0, 4), before, lastOfMonth(before), ROWS.before),
    ...work(customerIds, last, lastOfMonth(last), ROWS.last),
    ...work(customerIds, month, today, ROWS.current),
  ];
  must(await addTransactions(books, rows));
  for (const from of [...earlier, before]) await bill(services, from, 0, today);
  await bill(services, last, LEFT_AS_DRAFTS, today);
  for (const customerId of customerIds.slice(0, BILLED_AT_ONCE)) {
    await services.invoices.generate({ customerId, from: month, to: today, issue: true });
  }
  const issued = await books.db.invoices.filter(({ number }) => number !== null).toArray();
  await paySample(
    services,
    issued.sort((one, other) => one.no - other.no),
    today,
  );
  await automateSample(services, today);
}

/** Invoices of a month, issued on its last day; some stay drafts. */
async function bill(services: Services, from: PlainDate, drafts: number, today: PlainDate): Promise<void> {
  const to = lastOfMonth(from);
  const { made } = must(await services.invoices.generateAll({ from, to }));
  const ready = drafts === 0 ? made : made.slice(0, -drafts);
  must(await services.invoices.issue(ready, { issueDate: to < today ? to : today }));
}

async function saveCustomers(services: Services): Promise<string[]> {
  const ids: string[] = [];
  for (const { line1, zip, city, mail, contact, type, ...customer } of sampleCustomers) {
    const saved = await services.customers.save({
      ...customer,
      email: mail,
      language: 'fr',
      address: { line1, line2: '', city, state: '', zip, country: 'FR' },
      contacts: [{ name: contact, email: mail, phone: '', type }],
    });
    ids.push(must(saved).id);
  }
  return ids;
}

async function saveProducts(services: Services): Promise<void> {
  for (const { quantities: _, ...product } of sampleProducts) {
    must(await services.products.save({ ...product, taxCategory: 'S' }));
  }
}

/** Work spread over a stretch of days, in the order of time; one row in forty is a return. */
function work(
  customerIds: readonly string[],
  from: PlainDate,
  to: PlainDate,
  count: number,
): TransactionInput[] {
  const draw = drawer(count);
  const days = Math.max(1, Number(to.slice(8, 10)));
  return Array.from({ length: count }, (_, at) => {
    const product = draw.oneOf(sampleProducts);
    const quantity = draw.oneOf(product.quantities);
    const date = addDays(from, Math.floor((at * days) / count));
    return {
      customerId: draw.oneOf(customerIds),
      key: `T-${date.replaceAll('-', '')}-${String(at + 1).padStart(3, '0')}`,
      date,
      title: product.name,
      description: product.description,
      quantity: draw.isOneIn(40) ? `-${quantity}` : quantity,
      unit: product.unit,
      unitPrice: product.price,
      taxCategory: 'S',
      taxRate: product.taxRate,
    };
  });
}

/** The sample's own data can only be refused by a bug. */
function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`The sample is refused: ${result.error.reason} ${result.error.field ?? ''}`);
}
