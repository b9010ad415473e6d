import { packOf } from '@domain/countries/registry.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import type { DocumentJob } from '../job.ts';
import type { Block } from '../layout/block.ts';
import { space, stack } from '../layout/block.ts';
import { comfortable, tight } from '../layout/density.ts';
import { pageBreaks } from '../layout/page-breaks.ts';
import type { LedBlock } from '../layout/page-flow.ts';
import { PageFlow } from '../layout/page-flow.ts';
import { plainText } from '../layout/plain-text.ts';
import { contentWidth, faint, sheet } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import type { DrawOperation, LaidOutDocument, Measure, Page } from '../operations.ts';
import type { InvoiceContext } from './context.ts';
import { contextOf } from './context.ts';
import { facts } from './facts.ts';
import type { Footer } from './footer.ts';
import { footerOf } from './footer.ts';
import { head } from './head.ts';
import { legal } from './legal.ts';
import type { LineTable } from './line-table.ts';
import { lineTable } from './line-table.ts';
import { parties } from './parties.ts';
import { payment } from './payment.ts';
import { runningHead } from './running-head.ts';
import { totals } from './totals.ts';

/** Rows that go with the totals to their page. */
const KEPT_ROWS = 2;

function opening(context: InvoiceContext): Block {
  const { invoice, seller, set, air } = context;
  const subject = plainText(invoice.title).trim();
  const place = { x: sheet.left, width: contentWidth };
  return stack([
    head(context, packOf(seller.country).notFiscal),
    space(air.afterHead),
    parties(context),
    space(air.afterParties),
    facts(context),
    space(air.afterFacts),
    ...(subject === '' ? [] : [set.text(subject, styles.heading, place), space(4)]),
  ]);
}

/** A note of any length: it may go on over pages. */
function noteLines({ body, set }: InvoiceContext): LedBlock[] {
  const note = plainText(body.note).trim();
  if (note === '') return [];
  const lines = set.lines(note, styles.body, { x: sheet.left, width: contentWidth });
  return lines.map((block, index) => ({ lead: space(index === 0 ? 6 : 0), block }));
}

function putLines(flow: PageFlow, table: LineTable, ending: Block, pageHead: Block): void {
  const breaks = pageBreaks({
    firstRoom: flow.room - table.head.height,
    nextRoom: flow.bottom - sheet.top - pageHead.height - table.head.height - table.carryHeight,
    rows: table.rows.map(({ height }) => height),
    carry: table.carryHeight,
    ending: ending.height,
    keep: KEPT_ROWS,
  });
  breaks.forEach((start, page) => {
    if (page > 0) flow.turn();
    const end = breaks[page + 1] ?? table.rows.length;
    if (start < table.rows.length || page === 0) flow.put(table.head);
    if (page > 0 && start < table.rows.length) flow.put(table.broughtForward(start));
    for (const row of table.rows.slice(start, end)) flow.put(row);
    if (end < table.rows.length) flow.put(table.carried(end));
  });
  flow.put(ending);
}

/** Across the page from corner to corner, a short word not larger than this. */
const STAMP_WIDTH = 215;
const LARGEST_STAMP = 150;

function stampOf({ invoice, isDraft, wording, set }: InvoiceContext): DrawOperation[] {
  const { stamps } = wording.words;
  const text = invoice.voided === null ? (isDraft ? stamps.proForma : '') : stamps.void;
  if (text === '') return [];
  const styled = { ...styles.title, tracking: 0 };
  const size = Math.min(LARGEST_STAMP, Math.floor((STAMP_WIDTH / set.widthOf(text, styled)) * styled.size));
  const width = set.widthOf(text, { ...styled, size });
  return [{ op: 'stamp', text, size, width, color: faint }];
}

function finishPages(
  pages: readonly DrawOperation[][],
  stamp: readonly DrawOperation[],
  footer: Footer,
): Page[] {
  return pages.map((operations, index) => {
    const whole = [...stamp, ...operations];
    footer.block(index + 1, pages.length).draw(sheet.footer - footer.height, whole);
    return { operations: whole };
  });
}

function layPages(context: InvoiceContext): Page[] {
  const footer = footerOf(context);
  const pageHead = runningHead(context);
  const flow = new PageFlow(sheet.top, Math.min(sheet.bottom, sheet.footer - footer.height - 3), pageHead);
  flow.put(opening(context));
  putLines(flow, lineTable(context), totals(context), pageHead);
  for (const line of noteLines(context)) flow.putWhole(line);
  const paying = payment(context);
  if (paying !== null) flow.putWhole(paying);
  for (const block of legal(context)) flow.putWhole(block);
  return finishPages(flow.pages, stampOf(context), footer);
}

/** Beyond this closer rows save too little to look for. */
const WORTH_TIGHTENING = 3;

/** The sheet of an invoice or credit note (DESIGN.md, "Documents"). */
export function layOutInvoice(job: DocumentJob, wording: Wording, measure: Measure): LaidOutDocument {
  const context = contextOf(job, wording, measure, comfortable);
  const { invoice, seller, title } = context;
  const designed = layPages(context);
  const isShort = designed.length > 1 && designed.length <= WORTH_TIGHTENING;
  const closer = isShort ? layPages({ ...context, air: tight }) : designed;
  return {
    title: [title, invoice.number ?? ''].filter((part) => part !== '').join(' '),
    language: wording.language,
    author: seller.name,
    subject: plainText(invoice.title) || invoice.customerName,
    createdAt: invoice.issuedAt ?? invoice.createdAt,
    fileId: invoice.id,
    pages: closer.length < designed.length ? closer : designed,
  };
}
