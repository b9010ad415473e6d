import type { DocumentLink } from '@domain/invoicing/invoice.ts';
import { formatDate, formatPeriod } from '@i18n/format/dates.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { grey, hairline } from '../layout/sheet.ts';
import type { FilledBlock, FilledFact, FilledTemplate } from '../template/filled.ts';
import type { Area, DrawBlock } from './area.ts';
import type { InvoiceContext, SheetContext } from './context.ts';
import { filledBehind } from './fills.ts';
import { identifiers } from './parties.ts';

const GAP = 5;
const WIDEST = 62;

/** One thing that is said at the top of a sheet. */
export interface Fact {
  label: string;
  value: string;
  strong?: boolean;
}

/** BG-3: the invoice that a credit note credits, and its date. */
const creditedInvoice = (credited: DocumentLink | null, { words, language }: Wording): string =>
  credited === null
    ? ''
    : filled(words.creditedInvoice, { number: credited.number, date: formatDate(credited.date, language) });

/** C4: in most countries a rental has a number of the legal series, and its reference beside it. */
const ownReference = ({ reference, number }: InvoiceContext['invoice']): string =>
  reference === number ? '' : reference;

/** What the document itself says of each fact; empty = nothing to print. */
function usualFact(context: InvoiceContext, { kind, value, label }: FilledFact): Fact {
  const { invoice, buyer, wording, isCreditNote, money } = context;
  const { words, language } = wording;
  switch (kind) {
    case 'number':
      return { label: words.reference, value: invoice.number ?? '' };
    case 'issue-date': {
      const issued = invoice.issueDate === null ? '' : formatDate(invoice.issueDate, language);
      return { label: words.issueDate, value: issued };
    }
    case 'period':
      return { label: words.period, value: formatPeriod(invoice.periodStart, invoice.periodEnd, language) };
    case 'purchase-order':
      return { label: words.purchaseOrder, value: invoice.purchaseOrder };
    case 'buyer-reference':
      return { label: words.buyerReference, value: invoice.buyerReference };
    case 'buyer-tax-id':
      return { label: words.buyerTaxId, value: identifiers(context, buyer.taxIds).at(-1) ?? '' };
    case 'due-date':
      return {
        label: words.dueDate,
        value: isCreditNote ? '' : formatDate(invoice.dueDate, language),
        strong: true,
      };
    case 'amount-due':
      return { label: words.amountDue, value: money(invoice.totals.due), strong: true };
    case 'own':
      return { label, value };
  }
}

/** A credit note names its invoice, and a rental its reference: in a row of their own where a template has no facts. */
export function withFacts(look: FilledTemplate): FilledTemplate {
  const { blocks } = look;
  if (blocks.some(({ kind }) => kind === 'facts')) return look;
  const above = Math.max(
    blocks.findIndex(({ kind }) => kind === 'lines'),
    0,
  );
  return { ...look, facts: [], blocks: [...blocks.slice(0, above), plainFacts, ...blocks.slice(above)] };
}

const plainFacts: FilledBlock = {
  id: 'facts',
  kind: 'facts',
  place: 'full',
  align: 'left',
  look: 'row',
  heading: '',
  text: '',
  parts: new Set(),
};

/** What the template chose, and what must be said whatever was chosen. */
function factsOf(context: InvoiceContext): Fact[] {
  const { invoice, wording, look } = context;
  const credits = { label: wording.words.credits, value: creditedInvoice(invoice.creditOf, wording) };
  const rental = { label: wording.words.rentalReference, value: ownReference(invoice) };
  const chosen = look.facts.map((fact) => {
    const usual = usualFact(context, fact);
    return { ...usual, label: fact.label || usual.label };
  });
  const after = look.facts.findIndex(({ kind }) => kind === 'issue-date') + 1;
  return [...chosen.slice(0, after), credits, rental, ...chosen.slice(after)].filter(
    ({ value }) => value !== '',
  );
}

interface SizedFact extends Fact {
  width: number;
}

function sized({ set, styles }: SheetContext, fact: Fact): SizedFact {
  const style = fact.strong ? styles.strong : styles.body;
  const width = Math.max(set.widthOf(fact.label, styles.label), set.widthOf(fact.value, style));
  return { ...fact, width: Math.min(width + 0.1, WIDEST) };
}

/** As many facts in a row as have room; usually all five in one. */
function rowsOf(facts: readonly SizedFact[], room: number): SizedFact[][] {
  const rows: SizedFact[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const fact of facts) {
    used += GAP + fact.width;
    if (used > room) {
      rows.push([]);
      used = fact.width;
    }
    rows.at(-1)?.push(fact);
  }
  return rows;
}

/** Spread over the width, the last at the right edge. */
function rowBlock({ set, styles }: SheetContext, facts: readonly SizedFact[], area: Area): Block {
  const free = area.width - facts.reduce((sum, { width }) => sum + width, 0);
  const gap = facts.length > 2 ? free / (facts.length - 1) : Math.min(free, 12);
  let { x } = area;
  const blocks = facts.map(({ label, value, width, strong }) => {
    const place = { x, width };
    x += width + gap;
    const style = strong ? styles.strong : styles.body;
    return stack([set.text(label, styles.label, place), space(0.8), set.text(value, style, place)]);
  });
  return beside(...blocks);
}

/** Facts with the sheet and the strip of it that they stand in. */
interface Placed {
  context: SheetContext;
  facts: readonly Fact[];
  area: Area;
}

function inRows({ context, facts, area }: Placed): Block {
  const rows = rowsOf(
    facts.map((fact) => sized(context, fact)),
    area.width,
  );
  return stack(
    rows.map((row) => rowBlock(context, row, area)),
    2,
  );
}

/** Dates and references on one ruled line. */
function ruledRow(placed: Placed): Block {
  const { area } = placed;
  const line = rule(area.x, area.x + area.width, hairline, grey);
  return stack([line, space(2.6), inRows(placed), space(2.6), line]);
}

const INSET = 4;

/** The same on a strip of the tint. */
function tintedStrip(placed: Placed): Block {
  const { context, area } = placed;
  const inner = inRows({ ...placed, area: { x: area.x + INSET, width: area.width - 2 * INSET } });
  return filledBehind(stack([space(3), inner, space(3)]), area, context.tint);
}

const LABEL_SHARE = 0.47;

/** One below the other, label and value; the label on the tint where the look says so. */
function list({ context, facts, area }: Placed, isShaded: boolean): Block {
  const { set, styles, tint } = context;
  const label = { x: area.x, width: Math.min(48, area.width * LABEL_SHARE) };
  const pad = isShaded ? 1.4 : 0;
  const value = { x: label.x + label.width + 2, width: area.width - label.width - 2 };
  const rows = facts.map((fact) => {
    const inner = { x: label.x + pad, width: label.width - 2 * pad };
    const row = beside(
      set.text(fact.label, isShaded ? styles.strong : styles.quiet, inner),
      set.text(fact.value, fact.strong ? styles.strong : styles.body, value),
    );
    const airy = stack([space(0.7), row, space(0.7)]);
    return isShaded ? filledBehind(airy, label, tint) : airy;
  });
  return stack(rows);
}

/** Facts as a template has them. */
export function drawFacts(placed: Placed, { look, place }: FilledBlock): Block | null {
  if (placed.facts.length === 0) return null;
  if (look === 'shaded') return list(placed, true);
  if (look === 'list' || place !== 'full') return list(placed, false);
  return look === 'strip' ? tintedStrip(placed) : ruledRow(placed);
}

export const facts: DrawBlock = (context, block, area) =>
  drawFacts({ context, facts: factsOf(context), area }, block);
