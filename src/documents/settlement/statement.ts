import { ageingSteps } from '@domain/receivables/ageing.ts';
import type { StatementEntry } from '@domain/receivables/statement.ts';
import { sum } from '@domain/money/minor.ts';
import { formatDate, formatPeriod } from '@i18n/format/dates.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import type { StatementJob } from '../job.ts';
import type { Block } from '../layout/block.ts';
import { areaOf } from '../invoice/area.ts';
import { space, stack } from '../layout/block.ts';
import type { LaidOutDocument, Measure } from '../operations.ts';
import type { FilledTemplate } from '../template/filled.ts';
import { letterOf, type Letter } from './letter.ts';
import { letterFacts, letterHead } from './letter-head.ts';
import { letterPages, putRow } from './letter-pages.ts';
import { letterSums, letterTable } from './letter-table.ts';

const names = {
  invoice: 'invoice',
  'credit-note': 'creditNote',
  void: 'void',
  payment: 'payment',
  refund: 'refund',
  'write-off': 'writeOff',
} as const;

/** "Invoice F-2026-0418", "Payment 12 · Bank transfer · VIR 88". */
function entryText(
  { kind, number, method, reference, isCounter }: StatementEntry,
  { wording, say }: Letter,
): string {
  const { statement, methods } = wording.settlement;
  const name = say(isCounter ? statement.counter : statement[names[kind]], { number });
  return [name, methods[method] ?? '', reference].filter((part) => part !== '').join(' · ');
}

/** What adds to the debt stands left of what lowers it. */
const split = (entry: StatementEntry, { amount }: Letter): [debit: string, credit: string] =>
  entry.amount >= 0 ? [amount(entry.amount), ''] : ['', amount(0 - entry.amount)];

function tableOf(job: StatementJob, letter: Letter) {
  const { statement: words } = letter.wording.settlement;
  const { statement, language } = job;
  const day = (date: string) => (date === '' ? '' : formatDate(date, language, 'digits'));
  const opened = letter.say(words.opening, { date: formatDate(statement.from, language) });
  const opening = { texts: ['', opened, '', '', '', letter.amount(statement.opening)], isQuiet: true };
  const entries = statement.entries.map((entry) => ({
    texts: [
      day(entry.date),
      entryText(entry, letter),
      day(entry.dueDate),
      ...split(entry, letter),
      letter.amount(entry.balance),
    ],
  }));
  return letterTable(
    letter,
    [
      { head: words.date, kind: 'date' },
      { head: words.entry, kind: 'description' },
      { head: words.dueDate, kind: 'date' },
      { head: letter.say(words.debit), kind: 'amount' },
      { head: letter.say(words.credit), kind: 'amount' },
      { head: letter.say(words.balance), kind: 'amount' },
    ],
    [opening, ...entries],
  );
}

/** "Balance due on 30 November 2026" and its amount on one line. */
const CLOSING_WIDTH = 100;

/** Opening + documents − settlements = closing, closed as the sums of invoices are (P8). */
function sums({ statement, language }: StatementJob, letter: Letter): Block {
  const { statement: words } = letter.wording.settlement;
  const closing = statement.closing < 0 ? words.inFavour : words.closing;
  return letterSums(
    letter,
    [
      { label: words.openingFact, minor: statement.opening },
      { label: words.documents, minor: statement.documents },
      { label: words.settlements, minor: 0 - statement.settlements },
    ],
    {
      label: letter.say(closing, { date: formatDate(statement.to, language) }),
      minor: Math.abs(statement.closing),
      style: letter.styles.due,
    },
    CLOSING_WIDTH,
  );
}

/** What is due on the day it is made, by how late it is (P7). */
function ageing(job: StatementJob, letter: Letter): Block | null {
  const { statement: words } = letter.wording.settlement;
  const steps = job.ageing;
  if (steps === null || sum(ageingSteps.map((step) => steps[step])) === 0) return null;
  const width = letter.contentWidth / ageingSteps.length;
  const { head, rows } = letterTable(
    letter,
    ageingSteps.map((step) => ({ head: words.steps[step], kind: 'amount', width })),
    [{ texts: ageingSteps.map((step) => letter.amount(steps[step])) }],
  );
  const heading = `${words.ageing}, ${formatDate(job.madeOn, job.language)}`;
  return stack([
    letter.set.text(heading, letter.styles.heading, areaOf(letter, { place: 'full' })),
    space(3),
    head,
    ...rows,
  ]);
}

/** B20: a statement of account in the customer's language, on the sheet of the invoices. */
export function layOutStatement(
  job: StatementJob,
  wording: Wording,
  measure: Measure,
  look: FilledTemplate,
): LaidOutDocument {
  const { statement, seller, buyer, language } = job;
  const words = wording.settlement.statement;
  const period = formatPeriod(statement.from, statement.to, language);
  const mark = `${words.title} ${period}`;
  const said = { title: words.title, below: period, behind: '', mark, currency: statement.currency };
  const letter = letterOf(job, said, { wording, measure, look });
  const pages = letterPages(letter, (flow) => {
    flow.put(letterHead(letter, { seller: wording.words.seller, customer: words.customer }));
    flow.put(
      letterFacts(letter, [
        { label: words.madeOn, value: formatDate(job.madeOn, language) },
        { label: words.period, value: period },
        { label: words.openingFact, value: letter.money(statement.opening) },
        { label: words.closingFact, value: letter.money(statement.closing), strong: true },
      ]),
    );
    const { head, rows } = tableOf(job, letter);
    flow.put(head);
    for (const row of rows) putRow(flow, head, row);
    flow.putWhole({ lead: space(letter.air.beforeTotals), block: sums(job, letter) });
    const aged = ageing(job, letter);
    if (aged) flow.putWhole({ lead: space(11), block: aged });
  });
  return {
    title: mark,
    language,
    author: seller.name,
    subject: buyer.name,
    createdAt: job.madeAt,
    fileId: job.id,
    pages,
  };
}
