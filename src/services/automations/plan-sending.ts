import type { StepOptions } from '@domain/automation/automation.ts';
import { nextTimeOfDay } from '@domain/automation/not-before.ts';
import { todayIn } from '@domain/dates/calendar.ts';
import { isMailAddress, recipientsOf } from '@domain/outbox/recipients.ts';
import { senderOf } from '@domain/parties/mail-settings.ts';
import { companyOf, type Books } from '../books.ts';
import { standsFor } from '../columns/customer-names.ts';
import type { PlannedLine, PlannedStep } from '../contracts/automations.ts';
import { flowOf, line, plannedStep, signedTotal, warning } from './outcomes.ts';
import type { Moment } from './step.ts';
import { sinceWhen, unsentInvoices } from './unsent-invoices.ts';

type Options = StepOptions['send-invoices'];

interface Letter {
  customerId: string;
  currency: string;
  amount: number;
}

/** To whom what would be made, or what was never sent, would go now. */
export async function planSending(
  books: Books,
  { scope, notBefore }: Options,
  { day, at, planned }: Pick<Moment, 'day' | 'at' | 'planned'>,
): Promise<PlannedStep> {
  const letters = [...madeBefore(planned), ...(scope === 'unsent' ? await unsentLetters(books, day) : [])];
  const customers = await books.columns.customers.entries();
  const recipients = letters.map(({ customerId }) => standsFor(customers, customerId));
  const isReached = recipients.map((customer) => customer !== undefined && recipientsOf(customer).length > 0);
  const reached = letters.filter((_, at) => isReached[at]);
  const unreached = letters.filter((_, at) => !isReached[at] && !recipients[at]?.walkIn);
  const flow = (some: readonly Letter[]) =>
    flowOf(some.map(({ currency, amount }) => [currency, amount] as const));
  return plannedStep(
    'send-invoices',
    [
      line('planSend', { count: reached.length }, { amounts: flow(reached).amounts, href: '/outbox' }),
      unreached.length > 0 && warning('planNoAddress', { count: unreached.length }, '/customers'),
      scope === 'unsent' && line('planSendSince', { date: sinceWhen(day) }),
      notBefore !== '' && letters.length > 0 && (await sealLine(books, notBefore, at)),
      ...(letters.length > 0 ? await mailWarnings(books) : []),
    ],
    { in: flow(letters), held: flow(letters.filter((one) => !reached.includes(one))) },
  );
}

/** Drafts that the steps before would leave are not sent; these plan only what they would issue. */
const madeBefore = (planned: readonly PlannedStep[]): Letter[] =>
  planned
    .filter(({ lines }) => lines.every(({ key }) => key !== 'planDrafts'))
    .flatMap(({ makes = [] }) => makes)
    .filter((item) => item.kind === 'invoice');

async function unsentLetters(books: Books, day: string): Promise<Letter[]> {
  const { ready } = await unsentInvoices(books, day);
  return ready.map((invoice) => ({
    customerId: invoice.customerId,
    currency: invoice.currency,
    amount: signedTotal(invoice),
  }));
}

/** Counted from when it would run, as the run itself does. */
async function sealLine(books: Books, notBefore: string, runsAt: number): Promise<PlannedLine | false> {
  const company = await companyOf(books);
  if (!company) return false;
  const at = nextTimeOfDay(notBefore, company.timeZone, runsAt);
  return line('planSealed', { time: notBefore, date: todayIn(Date.parse(at), company.timeZone) });
}

/** What would keep every mail in the outbox: no sender, no relay. */
export async function mailWarnings(books: Books): Promise<PlannedLine[]> {
  const [company, pairing] = await Promise.all([companyOf(books), books.db.relayPairings.get('relay')]);
  const warnings: PlannedLine[] = [];
  if (company && !isMailAddress(senderOf(company).address.trim()))
    warnings.push(warning('planNoSender', {}, '/settings/mail'));
  if (!pairing || pairing.refused) warnings.push(warning('planNoRelay', {}, '/settings/mail'));
  return warnings;
}
