import { formatDate } from '@i18n/format/dates.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import type { LedBlock } from '../layout/page-flow.ts';
import { grey, hairline, sheet } from '../layout/sheet.ts';
import type { TextStyle } from '../layout/text-style.ts';
import { styles } from '../layout/text-style.ts';
import { printedIban } from '../printed.ts';
import type { InvoiceContext } from './context.ts';
import { epcContent } from './epc.ts';

const QR = 32;
const LABEL_WIDTH = 24;
const GAP = 9;
const LEFT_WIDTH = sheet.right - sheet.left - QR - GAP;

function qrBlock(context: InvoiceContext): Block | null {
  const text = epcContent(context);
  if (text === null) return null;
  const x = sheet.right - QR;
  const code: Block = {
    height: QR,
    draw: (top, into) => void into.push({ op: 'qr', x, y: top, size: QR, text }),
  };
  const place = { x: x + QR / 2, width: QR, align: 'center' } as const;
  return stack([code, space(2.2), context.set.text(context.wording.words.qrCaption, styles.caption, place)]);
}

function detail({ set }: InvoiceContext, label: string, value: string, style: TextStyle): Block {
  const width = LEFT_WIDTH - LABEL_WIDTH;
  return beside(
    set.text(label, styles.quiet, { x: sheet.left, width: LABEL_WIDTH - 1 }),
    set.text(value, style, { x: sheet.left + LABEL_WIDTH, width }),
  );
}

function details(context: InvoiceContext): Block {
  const { seller, invoice, wording, money } = context;
  const { words } = wording;
  const rows: [string, string, TextStyle][] = [
    ...(seller.iban === ''
      ? []
      : ([[words.beneficiary, seller.name, styles.body]] as [string, string, TextStyle][])),
    ['IBAN', printedIban(seller.iban), styles.iban],
    ['BIC', seller.bic, styles.body],
    [words.reference, invoice.number ?? '', styles.strong],
    [words.amountDue, money(invoice.totals.due), styles.body],
  ];
  const printed = rows.filter(([, value]) => value !== '');
  return stack(
    printed.map(([label, value, style]) => detail(context, label, value, style)),
    1.1,
  );
}

/** How to pay: null where nothing is to be paid. */
export function payment(context: InvoiceContext): LedBlock | null {
  const { invoice, seller, wording, set, say, air, isCreditNote } = context;
  const { words, language } = wording;
  if (isCreditNote || invoice.voided !== null) return null;
  const lead = stack([
    space(air.beforePayment),
    rule(sheet.left, sheet.right, hairline, grey),
    space(air.afterPaymentRule),
  ]);
  const place = { x: sheet.left, width: LEFT_WIDTH };
  if (invoice.totals.due <= 0) return { lead, block: set.text(words.nothingDue, styles.heading, place) };
  const heading = seller.iban === '' ? words.payBefore : words.payBeforeByTransfer;
  const text = say(heading, { date: formatDate(invoice.dueDate, language) });
  const left = stack([set.text(text, styles.heading, place), space(2.4), details(context)]);
  const qr = qrBlock(context);
  return { lead, block: qr === null ? left : beside(left, qr) };
}
