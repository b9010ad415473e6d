import { formatDate } from '@i18n/format/dates.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import type { DocumentJob } from '../job.ts';
import type { Block } from '../layout/block.ts';
import { space, stack } from '../layout/block.ts';
import { pageBreaks } from '../layout/page-breaks.ts';
import type { LedBlock } from '../layout/page-flow.ts';
import { PageFlow } from '../layout/page-flow.ts';
import { plainText } from '../layout/plain-text.ts';
import type { DrawOperation, LaidOutDocument, Measure, Page } from '../operations.ts';
import type { FilledBlock, FilledTemplate } from '../template/filled.ts';
import { areaOf } from './area.ts';
import type { InvoiceContext } from './context.ts';
import { contextOf } from './context.ts';
import { daySheets } from './day-sheets.ts';
import { withFacts } from './facts.ts';
import type { Footer } from './footer.ts';
import { footerOf } from './footer.ts';
import type { LineTable } from './line-table.ts';
import { lineTable } from './line-table.ts';
import { runningHead } from './running-head.ts';
import { stampOf } from './stamp.ts';
import { closingSection, kindsOf, openingSections, sectionsOf, type Section } from './sections.ts';

/** Rows that go with the totals to their page. */
const KEPT_ROWS = 2;
/** More than this does not go with the last rows to the next page. */
const TALLEST_ENDING = 130;

function putLines(flow: PageFlow, table: LineTable, ending: Block, top: number, pageHead: Block): void {
  const first = table.head.height + (table.rows[0]?.height ?? 0) + table.carryHeight;
  if (first > flow.room) flow.turn();
  const breaks = pageBreaks({
    firstRoom: flow.room - table.head.height,
    nextRoom: flow.bottom - top - pageHead.height - table.head.height - table.carryHeight,
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

/** What it is, its number and its day. */
function nameOf({ invoice, wording: { words, language }, title, say }: InvoiceContext): string {
  if (invoice.number === null) return title;
  const date = invoice.issueDate === null ? '' : formatDate(invoice.issueDate, language);
  return say(words.pageHead, { title, number: invoice.number, date });
}

function stampWord({ invoice, isDraft, wording }: InvoiceContext): string {
  const { stamps } = wording.words;
  if (invoice.voided !== null) return stamps.void;
  return isDraft ? stamps.proForma : '';
}

function finishPages(
  pages: readonly DrawOperation[][],
  stamp: readonly DrawOperation[],
  footer: Footer,
  { sheet }: InvoiceContext,
): Page[] {
  return pages.map((operations, index) => {
    const whole = [...stamp, ...operations];
    footer.block(index + 1, pages.length).draw(sheet.footer - footer.height, whole);
    return { operations: whole };
  });
}

/** The sections above the lines, the lines, those that close them with the totals, and the rest. */
interface Order {
  opening: Section[];
  lines: FilledBlock | undefined;
  closing: Section[];
  rest: Section[];
}

function orderOf({ look }: InvoiceContext): Order {
  const blocks = look.blocks.filter(({ kind }) => kind !== 'footer');
  const at = blocks.findIndex(({ kind }) => kind === 'lines');
  const after = sectionsOf(blocks.slice(at + 1));
  const sums = after.findIndex((section) => kindsOf(section).includes('totals')) + 1;
  return {
    opening: sectionsOf(blocks.slice(0, Math.max(0, at))),
    lines: blocks[at],
    closing: after.slice(0, sums),
    rest: after.slice(sums),
  };
}

/** What closes the lines in one piece; null where that is too much to go with the last of them. */
function endingOf(context: InvoiceContext, closing: readonly Section[]): Block | null {
  const pieces = closing.flatMap((section) => closingSection(context, section));
  const ending = stack(pieces.map(({ lead, block }) => stack([lead, block])));
  return ending.height <= TALLEST_ENDING ? ending : null;
}

/** `own`: pages before the annex, which closer rows do not shorten. */
function layPages(context: InvoiceContext): { pages: Page[]; own: number } {
  const { sheet } = context;
  const footer = footerOf(context, context.invoice.number ?? context.title);
  const pageHead = runningHead(context, nameOf(context));
  const flow = new PageFlow(sheet.top, Math.min(sheet.bottom, sheet.footer - footer.height - 3), pageHead);
  const { opening, lines, closing, rest } = orderOf(context);
  const putAll = (pieces: readonly LedBlock[]) => {
    for (const piece of pieces) flow.putWhole(piece);
  };
  putAll(openingSections(context, opening));
  const ending = endingOf(context, closing);
  if (lines !== undefined) {
    putLines(
      flow,
      lineTable(context, lines, areaOf(context, lines)),
      ending ?? space(0),
      sheet.top,
      pageHead,
    );
  }
  if (ending === null) for (const section of closing) putAll(closingSection(context, section));
  for (const section of rest) putAll(closingSection(context, section));
  const own = flow.pages.length;
  const annex = daySheets(context);
  if (annex.length > 0) flow.turn();
  putAll(annex);
  return { pages: finishPages(flow.pages, stampOf(context, stampWord(context)), footer, context), own };
}

/** Beyond this closer rows save too little to look for. */
const WORTH_TIGHTENING = 3;

/** The sheet of an invoice or credit note (DESIGN.md, "Documents"). */
export function layOutInvoice(
  job: DocumentJob,
  wording: Wording,
  measure: Measure,
  look: FilledTemplate,
): LaidOutDocument {
  const context = contextOf(job, wording, measure, withFacts(look));
  const { invoice, seller, title } = context;
  const designed = layPages(context);
  const isShort = designed.own > 1 && designed.own <= WORTH_TIGHTENING;
  const closer = isShort ? layPages({ ...context, air: look.theme.air.tight }) : designed;
  return {
    title: [title, invoice.number ?? ''].filter((part) => part !== '').join(' '),
    language: wording.language,
    author: seller.name,
    subject: plainText(invoice.title) || invoice.customerName,
    createdAt: invoice.issuedAt ?? invoice.createdAt,
    fileId: invoice.id,
    pages: closer.own < designed.own ? closer.pages : designed.pages,
  };
}
