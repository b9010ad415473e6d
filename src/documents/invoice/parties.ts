import type { TaxId } from '@domain/parties/parties.ts';
import { space, stack } from '../layout/block.ts';
import type { Block } from '../layout/block.ts';
import { addressLines, printedTaxId } from '../printed.ts';
import type { FilledBlock } from '../template/filled.ts';
import { placed, type Area, type DrawBlock } from './area.ts';
import type { SheetContext } from './context.ts';

export interface Party {
  label: string;
  name: string;
  lines: readonly string[];
  quiet: readonly string[];
}

export function partyBlock(
  { set, styles }: SheetContext,
  { label, name, lines, quiet }: Party,
  { align, heading, parts }: FilledBlock,
  area: Area,
): Block {
  const place = placed(area, align);
  const head = parts.has('label') ? [set.text(heading || label, styles.label, place), space(0.8)] : [];
  return stack([
    ...head,
    set.text(name, styles.strong, place),
    ...lines.map((line) => set.text(line, styles.body, place)),
    ...quiet.filter((line) => line !== '').map((line) => set.text(line, styles.quiet, place)),
  ]);
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');

export function identifiers({ wording }: Pick<SheetContext, 'wording'>, taxIds: readonly TaxId[]): string[] {
  return taxIds
    .filter(({ value }) => value.trim() !== '')
    .map((id) => [wording.pack.schemes[id.scheme] ?? id.scheme, printedTaxId(id)].join('\u00A0'));
}

/** The seller under a label, with the ways to reach him where the block shows them. */
export function sellerParty(
  { seller, say, wording }: SheetContext,
  label: string,
  block: FilledBlock,
): Party {
  const { words, language } = wording;
  const phone = seller.phone === '' ? '' : say(words.phone, { phone: seller.phone });
  return {
    label,
    name: [seller.name, seller.legal['legalForm'] ?? ''].filter((part) => part !== '').join(' '),
    lines: addressLines(seller.address, language),
    quiet: block.parts.has('contact') ? [joined(phone, seller.email)] : [],
  };
}

/** The customer under a label. */
export function buyerParty(context: SheetContext, label: string, block: FilledBlock): Party {
  const { buyer, say, wording } = context;
  const { words, language } = wording;
  return {
    label,
    name: buyer.name,
    lines: [
      ...(buyer.attention === '' ? [] : [say(words.attention, { name: buyer.attention })]),
      ...addressLines(buyer.address, language),
    ],
    quiet: block.parts.has('identifiers') ? [joined(...identifiers(context, buyer.taxIds))] : [],
  };
}

export const sellerBlock: DrawBlock = (context, block, area) =>
  partyBlock(context, sellerParty(context, context.wording.words.seller, block), block, area);

export const buyerBlock: DrawBlock = (context, block, area) => {
  const { creditedTo, buyer } = context.wording.words;
  const label = context.isCreditNote ? creditedTo : buyer;
  return partyBlock(context, buyerParty(context, label, block), block, area);
};
