import { sum } from '@domain/money/minor.ts';
import { remittedBy } from '@domain/receivables/credit.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { amountInWords } from '@i18n/words-of-amounts/amount-in-words.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import type { ReceiptJob } from '../job.ts';
import type { Block } from '../layout/block.ts';
import { rule, space, stack } from '../layout/block.ts';
import { grey, hairline, sheet } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import type { LaidOutDocument, Measure } from '../operations.ts';
import { letterOf, type Letter } from './letter.ts';
import { letterFacts, letterHead, letterParties } from './letter-head.ts';
import { letterPages, putRow } from './letter-pages.ts';
import { letterTable } from './letter-table.ts';

const place = { x: sheet.left, width: sheet.right - sheet.left };

/** Money that moved; of credit that was applied, what it settled. */
const sizeOf = ({ payment }: ReceiptJob): number =>
  Math.abs(payment.amount === 0 ? remittedBy(payment) : payment.amount);

function titleOf({ payment }: ReceiptJob, { settlement }: Wording): string {
  const { titles } = settlement.receipt;
  if (payment.corrects !== null) return titles.counter;
  return payment.type === 'write-off' ? titles.credit : titles[payment.type];
}

function customerLabel({ payment }: ReceiptJob, { settlement: { receipt, statement } }: Wording): string {
  if (payment.corrects !== null) return statement.customer;
  return payment.amount < 0 ? receipt.to : receipt.from;
}

/** The sentence that makes it a receipt: who, how much, also in words; of a counter-entry, what it takes back. */
function sentence(job: ReceiptJob, { wording, say, money, set }: Letter): Block {
  const { receipt } = wording.settlement;
  const { payment, buyer, language, takesBack } = job;
  if (takesBack) {
    const { no, date } = takesBack;
    const said = { no: String(no), date: formatDate(date, language), reason: payment.reason };
    return set.text(say(receipt.takesBack, said), styles.heading, place);
  }
  const size = sizeOf(job);
  const isGiven = payment.amount < 0;
  const text = payment.type === 'credit' ? receipt.applied : isGiven ? receipt.given : receipt.received;
  const words = amountInWords(size, payment.currency, language);
  return stack([
    set.text(say(text, { name: buyer.name, amount: money(size) }), styles.heading, place),
    ...(words === null ? [] : [space(1.4), set.text(say(receipt.inWords, { words }), styles.body, place)]),
  ]);
}

/** That it was taken back. */
function remark({ takenBackBy, language }: ReceiptJob, { wording, say, set }: Letter): Block {
  if (!takenBackBy) return space(0);
  const said = { no: String(takenBackBy.no), date: formatDate(takenBackBy.date, language) };
  return stack([space(3), set.text(say(wording.settlement.receipt.takenBack, said), styles.strong, place)]);
}

/** Which invoices it settled; what settled none is credit. A refund is written in the sum that was given. */
function rowsOf(job: ReceiptJob, letter: Letter) {
  const { receipt } = letter.wording.settlement;
  const { payment, settled, language } = job;
  const isRefund = payment.type === 'refund';
  const written = (amount: number) => letter.amount(isRefund ? 0 - amount : amount);
  const table = letterTable(letter, [
    { head: receipt.document },
    { head: receipt.documentDate, width: 44 },
    { head: letter.say(receipt.documentTotal), width: 34, isMoney: true },
    { head: letter.say(isRefund ? receipt.returned : receipt.settled), width: 36, isMoney: true },
  ]);
  const rows = settled.map(({ number, date, total, share }) =>
    table.row([number, formatDate(date, language), letter.amount(total), written(share)]),
  );
  const shares = sum(settled.map(({ share }) => share));
  const whole = payment.type === 'credit' ? shares : payment.amount;
  if (whole !== shares) rows.push(table.row([receipt.onAccount, '', '', written(whole - shares)]));
  return { head: table.head, rows, total: table.total([receipt.total, '', '', written(whole)]) };
}

/** Room to sign and stamp, in the place and on the day of the payment. */
function signature({ payment, seller, language }: ReceiptJob, { wording, say, set }: Letter): Block {
  const { receipt } = wording.settlement;
  const date = formatDate(payment.date, language);
  const { city } = seller.address;
  const right = { x: 110, width: sheet.right - 110 };
  const done = city === '' ? date : say(receipt.doneAt, { city, date });
  return stack([
    set.text(done, styles.body, right),
    space(0.8),
    set.text(say(receipt.signature, { name: seller.name }), styles.quiet, right),
    space(20),
    rule(right.x, sheet.right, hairline, grey),
  ]);
}

/** B12: the receipt of a payment, a refund or credit that was applied, on the sheet of the invoices. */
export function layOutReceipt(job: ReceiptJob, wording: Wording, measure: Measure): LaidOutDocument {
  const { payment, seller, buyer, language } = job;
  const { receipt, methods } = wording.settlement;
  const title = titleOf(job, wording);
  const number = wording.words.number.replace('{number}', String(payment.no));
  const common = { seller, buyer, language, currency: payment.currency };
  const letter = letterOf(
    { ...common, title, below: number, mark: `${title} ${payment.no}` },
    wording,
    measure,
  );
  const customer = customerLabel(job, wording);
  const pages = letterPages(
    letter,
    (flow) => {
      flow.put(letterHead(letter));
      flow.put(space(9));
      flow.put(letterParties(letter, { seller: receipt.issuer, customer }));
      flow.put(space(8));
      flow.put(
        letterFacts(letter, [
          [receipt.date, formatDate(payment.date, language)],
          [receipt.method, methods[payment.method] ?? ''],
          [receipt.reference, payment.reference],
          [receipt.amount, letter.money(sizeOf(job))],
        ]),
      );
      flow.put(space(8));
      flow.put(stack([sentence(job, letter), remark(job, letter), space(8)]));
      const { head, rows, total } = rowsOf(job, letter);
      flow.put(head);
      for (const [at, row] of rows.entries())
        putRow(flow, head, row, at === rows.length - 1 ? total.height : 0);
      flow.put(total);
      flow.putWhole({ lead: space(14), block: signature(job, letter) });
    },
    job.takenBackBy === null ? '' : receipt.stamp,
  );
  return {
    title: `${title} ${payment.no}`,
    language,
    author: seller.name,
    subject: buyer.name,
    createdAt: payment.recordedAt,
    fileId: payment.id,
    pages,
  };
}
