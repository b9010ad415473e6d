import { packOf } from '@domain/countries/registry.ts';
import { mentionsOf } from '@domain/invoicing/mentions.ts';
import type { Block } from '../layout/block.ts';
import { beside, space, stack } from '../layout/block.ts';
import type { LedBlock } from '../layout/page-flow.ts';
import { plainText } from '../layout/plain-text.ts';
import type { FilledBlock } from '../template/filled.ts';
import type { Area } from './area.ts';
import type { InvoiceContext } from './context.ts';

const GAP = 9;
const BETWEEN = 1.6;
/** A paragraph beyond this is text of its own and runs over the full width. */
const TALLEST_COLUMN = 90;

/** Why groups bear no tax: the reason on the lines, or the usual words for the category. */
function exemptionReasons({ invoice, wording, prices, say }: InvoiceContext): string[] {
  if (prices === 'untaxed') return [];
  const reasons = invoice.totals.groups.flatMap(({ category, exemptionReason }) => {
    if (category === 'S' || category === 'Z') return [];
    return [exemptionReason ? plainText(exemptionReason) : say(wording.words.exemptions[category])];
  });
  return [...new Set(reasons)];
}

function mentions({ invoice, seller, wording }: InvoiceContext): string[] {
  return mentionsOf(packOf(seller.country), seller, invoice.kind).map((key) => {
    const text = wording.pack.mentions[key];
    if (text === undefined) throw new Error(`No printed words for the mention ${key} in ${wording.language}`);
    return text;
  });
}

function legalParagraphs(context: InvoiceContext, { text }: FilledBlock): string[] {
  const own = plainText([context.seller.footerNote, text].join('\n\n')).split(/\n{2,}/);
  const texts = [...exemptionReasons(context), ...mentions(context), ...own];
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** Paragraphs in two columns, the left one at least as tall as the right; in a half of the page one is enough. */
function inColumns(
  { set, styles }: InvoiceContext,
  texts: readonly string[],
  area: Area,
  isHalf: boolean,
): Block {
  const width = isHalf ? area.width : (area.width - GAP) / 2;
  const column = (index: number) => ({ x: area.x + index * (width + GAP), width });
  const heights = texts.map((text) => set.text(text, styles.legal, column(0)).height + BETWEEN);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const enough = isHalf ? total : total / 2;
  let split = 0;
  for (let left = 0; left < enough && split < texts.length; split += 1) left += heights[split] ?? 0;
  const blocks = (part: readonly string[], index: number) =>
    stack(
      part.map((text) => set.text(text, styles.legal, column(index))),
      BETWEEN,
    );
  return beside(blocks(texts.slice(0, split), 0), blocks(texts.slice(split), 1));
}

/** The legal block, whole; a text too long for it follows line by line. */
export function legal(context: InvoiceContext, own: FilledBlock, area: Area): LedBlock[] {
  const texts = legalParagraphs(context, own);
  if (texts.length === 0) return [];
  const lead = space(context.air.beforeLegal);
  const block = inColumns(context, texts, area, own.place !== 'full');
  if (block.height <= TALLEST_COLUMN) return [{ lead, block }];
  const linesOf = (text: string) => context.set.lines(text, context.styles.legal, area);
  return texts.flatMap((text, index) =>
    linesOf(text).map((line, at) => ({
      lead: at > 0 ? space(0) : index > 0 ? space(BETWEEN) : lead,
      block: line,
    })),
  );
}
