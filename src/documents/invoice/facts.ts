import type { DocumentLink } from '@domain/invoicing/invoice.ts';
import { formatDate, formatPeriod } from '@i18n/format/dates.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { contentWidth, grey, hairline, sheet } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import type { InvoiceContext } from './context.ts';

const GAP = 5;
const WIDEST = 62;

interface Fact {
  label: string;
  value: string;
  strong?: boolean;
}

/** BG-3: the invoice that a credit note credits, and its date. */
const creditedInvoice = (credited: DocumentLink | null, { words, language }: Wording): string =>
  credited === null
    ? ''
    : filled(words.creditedInvoice, { number: credited.number, date: formatDate(credited.date, language) });

function factsOf({ invoice, wording, isCreditNote }: InvoiceContext): Fact[] {
  const { words, language } = wording;
  const issued = invoice.issueDate === null ? '' : formatDate(invoice.issueDate, language);
  const facts: Fact[] = [
    { label: words.issueDate, value: issued },
    { label: words.credits, value: creditedInvoice(invoice.creditOf, wording) },
    { label: words.period, value: formatPeriod(invoice.periodStart, invoice.periodEnd, language) },
    { label: words.purchaseOrder, value: invoice.purchaseOrder },
    { label: words.buyerReference, value: invoice.buyerReference },
  ];
  if (!isCreditNote) {
    facts.push({ label: words.dueDate, value: formatDate(invoice.dueDate, language), strong: true });
  }
  return facts.filter(({ value }) => value !== '');
}

interface SizedFact extends Fact {
  width: number;
}

function sized({ set }: InvoiceContext, fact: Fact): SizedFact {
  const style = fact.strong ? styles.strong : styles.body;
  const width = Math.max(set.widthOf(fact.label, styles.label), set.widthOf(fact.value, style));
  return { ...fact, width: Math.min(width + 0.1, WIDEST) };
}

/** As many facts in a row as have room; usually all five in one. */
function rowsOf(facts: readonly SizedFact[]): SizedFact[][] {
  const rows: SizedFact[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const fact of facts) {
    used += GAP + fact.width;
    if (used > contentWidth) {
      rows.push([]);
      used = fact.width;
    }
    rows.at(-1)?.push(fact);
  }
  return rows;
}

/** Spread over the width, the last at the right edge. */
function rowBlock({ set }: InvoiceContext, facts: readonly SizedFact[]): Block {
  const free = contentWidth - facts.reduce((sum, { width }) => sum + width, 0);
  const gap = facts.length > 2 ? free / (facts.length - 1) : Math.min(free, 12);
  let x = sheet.left;
  const blocks = facts.map(({ label, value, width, strong }) => {
    const place = { x, width };
    x += width + gap;
    const style = strong ? styles.strong : styles.body;
    return stack([set.text(label, styles.label, place), space(0.8), set.text(value, style, place)]);
  });
  return beside(...blocks);
}

/** Dates and references on one ruled line. */
export function facts(context: InvoiceContext): Block {
  const rows = rowsOf(factsOf(context).map((fact) => sized(context, fact)));
  const line = rule(sheet.left, sheet.right, hairline, grey);
  return stack([
    line,
    space(2.6),
    stack(
      rows.map((row) => rowBlock(context, row)),
      2,
    ),
    space(2.6),
    line,
  ]);
}
