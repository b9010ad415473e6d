import { payUrlOf } from '@domain/invoicing/pay-link.ts';
import { formatDate } from '@i18n/format/dates.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import type { LedBlock } from '../layout/page-flow.ts';
import { grey, hairline } from '../layout/sheet.ts';
import type { TextStyle } from '../layout/text-style.ts';
import { printedIban } from '../printed.ts';
import type { FilledBlock } from '../template/filled.ts';
import { placed, type Area } from './area.ts';
import type { InvoiceContext } from './context.ts';
import { epcContent } from './epc.ts';
import { QR, qrCode } from './qr-code.ts';
import { printedUrl } from './pay-link.ts';

const LABEL_WIDTH = 24;
const GAP = 9;

/** The transfer's code where there is one, else that of the address to pay at (B6). */
function qrBlock(context: InvoiceContext, area: Area): Block | null {
  const { qrCaption, linkCaption } = context.wording.words;
  const transfer = epcContent(context);
  if (transfer !== null) return qrCode(context, transfer, qrCaption, area);
  const url = payUrlOf(context);
  return url === '' ? null : qrCode(context, url, linkCaption, area);
}

function detail({ set, styles }: InvoiceContext, area: Area, [label, value, style]: Detail): Block {
  const width = area.width - LABEL_WIDTH;
  return beside(
    set.text(label, styles.quiet, { x: area.x, width: LABEL_WIDTH - 1 }),
    set.text(value, style, { x: area.x + LABEL_WIDTH, width }),
  );
}

type Detail = [label: string, value: string, style: TextStyle];

function details(context: InvoiceContext, area: Area): Block {
  const { seller, invoice, wording, money, styles } = context;
  const { words } = wording;
  const beneficiary: Detail[] = seller.iban === '' ? [] : [[words.beneficiary, seller.name, styles.body]];
  const rows: Detail[] = [
    ...beneficiary,
    ['IBAN', printedIban(seller.iban), styles.iban],
    ['BIC', seller.bic, styles.body],
    [words.reference, invoice.number ?? '', styles.strong],
    [words.amountDue, money(invoice.totals.due), styles.body],
  ];
  const printed = rows.filter(([, value]) => value !== '');
  return stack(
    printed.map((row) => detail(context, area, row)),
    1.1,
  );
}

/** "Or online: pay.example/F-2026-0418", where it stands under the details. */
function onlineLine(context: InvoiceContext, area: Area): Block[] {
  const { set, styles, say, wording } = context;
  const url = payUrlOf(context);
  if (url === '') return [];
  const text = say(wording.words.orOnline, { url: printedUrl(url) });
  return [space(2), set.text(text, styles.link, { x: area.x, width: area.width })];
}

function headingOf({ seller, invoice, wording, say }: InvoiceContext, { heading }: FilledBlock): string {
  const { words, language } = wording;
  const usual = seller.iban === '' ? words.payBefore : words.payBeforeByTransfer;
  return heading || say(usual, { date: formatDate(invoice.dueDate, language) });
}

/** The heading, what a transfer needs, a text of one's own, where to pay online, and a code for phones. */
function paymentBlock(context: InvoiceContext, block: FilledBlock, area: Area): Block {
  const { set, styles, wording, invoice } = context;
  if (invoice.totals.due <= 0)
    return set.text(wording.words.nothingDue, styles.heading, placed(area, 'left'));
  const qr = block.parts.has('qr') ? qrBlock(context, area) : null;
  const left = { x: area.x, width: area.width - (block.place === 'full' || qr !== null ? QR + GAP : 0) };
  const texts = stack([
    set.text(headingOf(context, block), styles.heading, left),
    ...(block.text === '' ? [] : [space(1.6), set.text(block.text, styles.body, left)]),
    ...(block.parts.has('details') ? [space(2.4), details(context, left)] : []),
    ...(block.parts.has('link') ? onlineLine(context, left) : []),
  ]);
  return qr === null ? texts : beside(texts, qr);
}

/** How to pay: null where nothing is to be paid. */
export function payment(context: InvoiceContext, block: FilledBlock, area: Area): LedBlock | null {
  const { invoice, air, isCreditNote } = context;
  if (isCreditNote || invoice.voided !== null) return null;
  const lead = stack([
    space(air.beforePayment),
    rule(area.x, area.x + area.width, hairline, grey),
    space(air.afterPaymentRule),
  ]);
  return { lead, block: paymentBlock(context, block, area) };
}
