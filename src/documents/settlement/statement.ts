import { ageingSteps } from '@domain/receivables/ageing.ts';
import type { StatementEntry } from '@domain/receivables/statement.ts';
import { sum } from '@domain/money/minor.ts';
import { formatDate, formatPeriod } from '@i18n/format/dates.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import type { StatementJob } from '../job.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { heavy, ink, sheet } from '../layout/sheet.ts';
import { styles, type TextStyle } from '../layout/text-style.ts';
import type { LaidOutDocument, Measure } from '../operations.ts';
import { letterOf, type Letter } from './letter.ts';
import { letterFacts, letterHead, letterParties } from './letter-head.ts';
import { letterPages, putRow } from './letter-pages.ts';
import { letterTable } from './letter-table.ts';

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
  const table = letterTable(letter, [
    { head: words.date, width: 23 },
    { head: words.entry },
    { head: words.dueDate, width: 23 },
    { head: letter.say(words.debit), width: 26, isMoney: true },
    { head: letter.say(words.credit), width: 26, isMoney: true },
    { head: letter.say(words.balance), width: 28, isMoney: true },
  ]);
  const opening = table.row(
    [
      '',
      letter.say(words.opening, { date: formatDate(statement.from, language) }),
      '',
      '',
      '',
      letter.amount(statement.opening),
    ],
    styles.quiet,
  );
  const rows = statement.entries.map((entry) =>
    table.row([
      day(entry.date),
      entryText(entry, letter),
      day(entry.dueDate),
      ...split(entry, letter),
      letter.amount(entry.balance),
    ]),
  );
  return { head: table.head, rows: [opening, ...rows] };
}

const SUMS = { left: 92, width: sheet.right - 92 };

/** Opening + documents − settlements = closing, closed by the double rule (P8). */
function sums(job: StatementJob, letter: Letter): Block {
  const { statement: words } = letter.wording.settlement;
  const { statement, language } = job;
  const line = (label: string, value: string, style: TextStyle = styles.body) => {
    const width = letter.set.widthOf(value, style) + 0.1;
    const name = letter.set.text(label, style, { x: SUMS.left, width: SUMS.width - width - 3 });
    const figure = letter.set.line(value, style, { x: sheet.right, width, align: 'right' });
    return stack([space(1.15), beside(name, figure), space(1.15)]);
  };
  const closing = statement.closing < 0 ? words.inFavour : words.closing;
  const double = rule(SUMS.left, sheet.right, 0.75, ink);
  return stack([
    line(words.openingFact, letter.money(statement.opening)),
    line(words.documents, letter.money(statement.documents)),
    line(words.settlements, letter.money(0 - statement.settlements)),
    space(1.6),
    rule(SUMS.left, sheet.right, heavy, ink),
    space(1.2),
    line(
      letter.say(closing, { date: formatDate(statement.to, language) }),
      letter.money(Math.abs(statement.closing)),
      styles.due,
    ),
    space(1.2),
    double,
    space(0.53),
    double,
  ]);
}

/** What is due on the day it is made, by how late it is (P7). */
function ageing(job: StatementJob, letter: Letter): Block | null {
  const { statement: words } = letter.wording.settlement;
  const steps = job.ageing;
  if (steps === null || sum(ageingSteps.map((step) => steps[step])) === 0) return null;
  const width = (sheet.right - sheet.left) / ageingSteps.length;
  const table = letterTable(
    letter,
    ageingSteps.map((step) => ({ head: words.steps[step], width, isMoney: true })),
  );
  return stack([
    letter.set.text(`${words.ageing}, ${formatDate(job.madeOn, job.language)}`, styles.heading, {
      x: sheet.left,
      width: sheet.right - sheet.left,
    }),
    space(3),
    table.head,
    table.row(ageingSteps.map((step) => letter.amount(steps[step]))),
  ]);
}

/** B20: a statement of account in the customer's language. */
export function layOutStatement(job: StatementJob, wording: Wording, measure: Measure): LaidOutDocument {
  const { statement, seller, buyer, language } = job;
  const words = wording.settlement.statement;
  const period = formatPeriod(statement.from, statement.to, language);
  const common = { seller, buyer, language, currency: statement.currency };
  const titled = { title: words.title, below: period, mark: `${words.title} ${period}` };
  const letter = letterOf({ ...common, ...titled }, wording, measure);
  const pages = letterPages(letter, (flow) => {
    flow.put(letterHead(letter));
    flow.put(space(9));
    flow.put(letterParties(letter, { seller: wording.words.seller, customer: words.customer }));
    flow.put(space(8));
    flow.put(
      letterFacts(letter, [
        [words.madeOn, formatDate(job.madeOn, language)],
        [words.period, period],
        [words.openingFact, letter.money(statement.opening)],
        [words.closingFact, letter.money(statement.closing)],
      ]),
    );
    flow.put(space(6));
    const { head, rows } = tableOf(job, letter);
    flow.put(head);
    for (const row of rows) putRow(flow, head, row);
    flow.putWhole({ lead: space(7), block: sums(job, letter) });
    const aged = ageing(job, letter);
    if (aged) flow.putWhole({ lead: space(11), block: aged });
  });
  return {
    title: `${words.title} ${period}`,
    language,
    author: seller.name,
    subject: buyer.name,
    createdAt: job.madeAt,
    fileId: job.id,
    pages,
  };
}
