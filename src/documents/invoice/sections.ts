import { plainText } from '../layout/plain-text.ts';
import type { Block } from '../layout/block.ts';
import { beside, space, stack } from '../layout/block.ts';
import type { LedBlock } from '../layout/page-flow.ts';
import type { BlockKind } from '@domain/templates/template.ts';
import type { FilledBlock } from '../template/filled.ts';
import { areaOf, placed, type DrawBlock } from './area.ts';
import type { InvoiceContext, SheetContext } from './context.ts';
import { facts } from './facts.ts';
import { banded, documentTitle, issuer } from './head.ts';
import { legal } from './legal.ts';
import { buyerBlock, sellerBlock } from './parties.ts';
import { payLink } from './pay-link.ts';
import { payment } from './payment.ts';
import { taxRecap } from './tax-recap.ts';
import { textBlock, textLines } from './text-block.ts';
import { totals } from './totals.ts';

/** Blocks that stand side by side, or one over the whole width. */
export interface Section {
  left: FilledBlock[];
  right: FilledBlock[];
  full: FilledBlock | null;
}

/** A left block opens a section unless the one before is still filling its left half. */
export function sectionsOf(blocks: readonly FilledBlock[]): Section[] {
  const sections: Section[] = [];
  const open = () => {
    const section: Section = { left: [], right: [], full: null };
    sections.push(section);
    return section;
  };
  for (const block of blocks) {
    const last = sections.at(-1);
    if (block.place === 'full') {
      open().full = block;
    } else if (block.place === 'left') {
      const goes = last?.full === null && last.right.length === 0 ? last : open();
      goes.left.push(block);
    } else {
      const goes = last?.full === null ? last : open();
      goes.right.push(block);
    }
  }
  return sections;
}

const subject: DrawBlock = ({ invoice, set, styles }, { align }, area) => {
  const title = plainText(invoice.title).trim();
  return title === '' ? null : set.text(title, styles.heading, placed(area, align));
};

/** The invoice's own note, under what the template says beside it. */
const asNote = ({ body }: InvoiceContext, block: FilledBlock): FilledBlock => {
  const texts = [block.text, plainText(body.note).trim()].filter((text) => text !== '');
  return { ...block, text: texts.join('\n'), heading: texts.length === 0 ? '' : block.heading };
};

/** Between blocks of one half. */
const BETWEEN = 5;

const drawn: Partial<Record<BlockKind, DrawBlock>> = {
  issuer,
  title: documentTitle,
  seller: sellerBlock,
  buyer: buyerBlock,
  facts,
  subject,
  'tax-recap': taxRecap,
  totals,
  note: (context, block, area) => textBlock(context, asNote(context, block), area),
  text: textBlock,
  payment: (context, block, area) => payment(context, block, area)?.block ?? null,
  'pay-link': payLink,
  legal: (context, block, area) => {
    const led = legal(context, block, area);
    return led.length === 0 ? null : stack(led.map((one) => stack([one.lead, one.block])));
  },
};

const blockOf = (context: InvoiceContext, block: FilledBlock): Block | null =>
  drawn[block.kind]?.(context, block, areaOf(context, block)) ?? null;

/** Draws a block in its place; null where a document has nothing to say there. */
export type MakeBlock<C extends SheetContext> = (context: C, block: FilledBlock) => Block | null;

function half<C extends SheetContext>(
  context: C,
  blocks: readonly FilledBlock[],
  make: MakeBlock<C>,
): Block | null {
  const own = blocks.map((block) => make(context, block)).filter((block) => block !== null);
  return own.length === 0 ? null : own.length === 1 ? (own[0] as Block) : stack(own, BETWEEN);
}

/** A section in one piece: null where this document has nothing in it. */
function wholeSection<C extends SheetContext>(
  context: C,
  { left, right, full }: Section,
  make: MakeBlock<C>,
): Block | null {
  if (full !== null) return make(context, full);
  const halves = [half(context, left, make), half(context, right, make)].filter((block) => block !== null);
  return halves.length === 0 ? null : beside(...halves);
}

export const kindsOf = ({ left, right, full }: Section): BlockKind[] =>
  (full === null ? [...left, ...right] : [full]).map(({ kind }) => kind);

const isHead = (section: Section) => kindsOf(section).every((kind) => kind === 'issuer' || kind === 'title');

/** Air below a section at the top of the sheet, by what stands in it. */
export function airAfter({ air }: SheetContext, section: Section): number {
  const kinds = kindsOf(section);
  const has = (...wanted: BlockKind[]) => kinds.some((kind) => wanted.includes(kind));
  if (has('seller', 'buyer')) return air.afterParties;
  if (has('issuer', 'title')) return air.afterHead;
  return has('subject') ? 4 : air.afterFacts;
}

/** More than this is not kept in one piece: it goes on over pages. */
const TALLEST_SECTION = 150;

/** A section that is too tall for one piece: its texts line by line, each of its blocks by itself. */
function loosened(context: InvoiceContext, { left, right, full }: Section): LedBlock[] {
  const blocks = full === null ? [...left, ...right] : [full];
  return blocks.flatMap((block) => {
    const area = areaOf(context, block);
    const own = block.kind === 'note' ? asNote(context, block) : block;
    if (block.kind === 'legal') return legal(context, block, area);
    const pieces =
      block.kind === 'text' || block.kind === 'note'
        ? textLines(context, own, area)
        : [blockOf(context, block)].filter((piece) => piece !== null);
    return pieces.map((piece, index) => ({ lead: space(index === 0 ? BETWEEN : 0), block: piece }));
  });
}

/** A section at the top of the sheet: in the band theme the first one on the accent colour. */
export function topSection<C extends SheetContext>(
  context: C,
  section: Section,
  { isFirst, make }: { isFirst: boolean; make: MakeBlock<C> },
): Block | null {
  const onBand = context.look.theme.head === 'band' && isFirst && isHead(section);
  return onBand
    ? banded(context, (coloured) => wholeSection(coloured, section, make) ?? space(0))
    : wholeSection(context, section, make);
}

/** What stands above the lines. */
export function openingSections(context: InvoiceContext, sections: readonly Section[]): LedBlock[] {
  return sections.flatMap((section, index) => {
    const block = topSection(context, section, { isFirst: index === 0, make: blockOf });
    if (block === null) return [];
    const air = space(airAfter(context, section));
    if (block.height > TALLEST_SECTION)
      return [...loosened(context, section), { lead: space(0), block: air }];
    return [{ lead: space(0), block: stack([block, air]) }];
  });
}

/** Above what follows the lines. */
const LEAD = 6;
/** A text taller than this goes on over pages instead of standing whole. */
const TALLEST_TEXT = 90;

function flowingText(context: InvoiceContext, block: FilledBlock): LedBlock[] {
  const area = areaOf(context, block);
  const whole = textBlock(context, block, area);
  if (whole === null) return [];
  const isBoxed = block.look === 'framed' || block.look === 'shaded';
  if ((isBoxed || block.heading !== '') && whole.height <= TALLEST_TEXT)
    return [{ lead: space(LEAD), block: whole }];
  return textLines(context, block, area).map((line, index) => ({
    lead: space(index === 0 ? LEAD : 0),
    block: line,
  }));
}

/** A section after the lines, as pieces that are never cut. */
export function closingSection(context: InvoiceContext, section: Section): LedBlock[] {
  const { full } = section;
  if (full?.kind === 'legal') return legal(context, full, areaOf(context, full));
  if (full?.kind === 'payment') {
    const paying = payment(context, full, areaOf(context, full));
    return paying === null ? [] : [paying];
  }
  if (full?.kind === 'text') return flowingText(context, full);
  if (full?.kind === 'note') return flowingText(context, asNote(context, full));
  const block = wholeSection(context, section, blockOf);
  if (block === null) return [];
  if (block.height > TALLEST_SECTION) return loosened(context, section);
  const isSums = kindsOf(section).some((kind) => kind === 'totals' || kind === 'tax-recap');
  return [{ lead: space(isSums ? context.air.beforeTotals : LEAD), block }];
}
