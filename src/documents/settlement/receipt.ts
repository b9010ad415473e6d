import { sum } from '@domain/money/minor.ts';
import { remittedBy } from '@domain/receivables/credit.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { amountInWords } from '@i18n/words-of-amounts/amount-in-words.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import type { ReceiptJob } from '../job.ts';
import type { Block } from '../layout/block.ts';
import { rule, space, stack } from '../layout/block.ts';
import { areaOf } from '../invoice/area.ts';
import { grey, hairline } from '../layout/sheet.ts';
import type { LaidOutDocument, Measure } from '../operations.ts';
import type { FilledTemplate } from '../template/filled.ts';
import { letterOf, type Letter } from './letter.ts';
import { letterFacts, letterHead } from './letter-head.ts';
import { letterPages, putRow } from './letter-pages.ts';
import { letterSums, letterTable } from './letter-table.ts';

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
function sentence(job: ReceiptJob, letter: Letter): Block {
  const { wording, say, money, set, styles } = letter;
  const place = areaOf(letter, { place: 'full' });
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
function remark({ takenBackBy, language }: ReceiptJob, letter: Letter): Block {
  const { wording, say, set, styles } = letter;
  if (!takenBackBy) return space(0);
  const place = areaOf(letter, { place: 'full' });
  const said = { no: String(takenBackBy.no), date: formatDate(takenBackBy.date, language) };
  return stack([space(3), set.text(say(wording.settlement.receipt.takenBack, said), styles.strong, place)]);
}

/** Which invoices it settled; what settled none is credit. A refund is written in the sum that was given. */
function settlements(job: ReceiptJob, letter: Letter) {
  const { receipt } = letter.wording.settlement;
  const { payment, settled, language } = job;
  const isRefund = payment.type === 'refund';
  const signed = (amount: number) => (isRefund ? 0 - amount : amount);
  const shares = sum(settled.map(({ share }) => share));
  const whole = payment.type === 'credit' ? shares : payment.amount;
  const lines = settled.map(({ number, date, total, share }) => ({
    texts: [number, formatDate(date, language), letter.amount(total), letter.amount(signed(share))],
  }));
  const rest = { texts: [receipt.onAccount, '', '', letter.amount(signed(whole - shares))] };
  const table = letterTable(
    letter,
    [
      { head: receipt.document, kind: 'description' },
      { head: receipt.documentDate, kind: 'date' },
      { head: letter.say(receipt.documentTotal), kind: 'amount' },
      { head: letter.say(isRefund ? receipt.returned : receipt.settled), kind: 'amount' },
    ],
    whole === shares ? lines : [...lines, rest],
  );
  return {
    ...table,
    total: letterSums(letter, [], { label: receipt.total, minor: signed(whole), style: letter.styles.due }),
  };
}

/** Room to sign and stamp, in the place and on the day of the payment. */
function signature({ payment, seller, language }: ReceiptJob, letter: Letter): Block {
  const { wording, say, set, styles, sheet } = letter;
  const { receipt } = wording.settlement;
  const date = formatDate(payment.date, language);
  const { city } = seller.address;
  const right = areaOf(letter, { place: 'right' });
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
export function layOutReceipt(
  job: ReceiptJob,
  wording: Wording,
  measure: Measure,
  look: FilledTemplate,
): LaidOutDocument {
  const { payment, seller, buyer, language } = job;
  const { receipt, methods } = wording.settlement;
  const title = titleOf(job, wording);
  const below = wording.words.number.replace('{number}', String(payment.no));
  const mark = `${title} ${payment.no}`;
  const said = { title, below, behind: String(payment.no), mark, currency: payment.currency };
  const letter = letterOf(job, said, { wording, measure, look });
  const pages = letterPages(
    letter,
    (flow) => {
      flow.put(letterHead(letter, { seller: receipt.issuer, customer: customerLabel(job, wording) }));
      flow.put(
        letterFacts(letter, [
          { label: receipt.date, value: formatDate(payment.date, language) },
          { label: receipt.method, value: methods[payment.method] ?? '' },
          { label: receipt.reference, value: payment.reference },
          { label: receipt.amount, value: letter.money(sizeOf(job)), strong: true },
        ]),
      );
      flow.put(stack([space(2), sentence(job, letter), remark(job, letter), space(8)]));
      const { head, rows, total } = settlements(job, letter);
      flow.put(head);
      for (const [at, row] of rows.entries())
        putRow(flow, head, row, at === rows.length - 1 ? total.height : 0);
      flow.put(total);
      flow.putWhole({ lead: space(14), block: signature(job, letter) });
    },
    job.takenBackBy === null ? '' : receipt.stamp,
  );
  return {
    title: mark,
    language,
    author: seller.name,
    subject: buyer.name,
    createdAt: payment.recordedAt,
    fileId: payment.id,
    pages,
  };
}
