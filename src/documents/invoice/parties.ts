import type { TaxId } from '@domain/parties/parties.ts';
import { space, stack } from '../layout/block.ts';
import type { Block } from '../layout/block.ts';
import { addressLines, printedTaxId } from '../printed.ts';
import type { FilledBlock } from '../template/filled.ts';
import { placed, type Area, type DrawBlock } from './area.ts';
import type { InvoiceContext } from './context.ts';

interface Party {
  label: string;
  name: string;
  lines: readonly string[];
  quiet: readonly string[];
}

function partyBlock(
  { set, styles }: InvoiceContext,
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

export function identifiers(
  { wording }: Pick<InvoiceContext, 'wording'>,
  taxIds: readonly TaxId[],
): string[] {
  return taxIds
    .filter(({ value }) => value.trim() !== '')
    .map((id) => [wording.pack.schemes[id.scheme] ?? id.scheme, printedTaxId(id)].join('\u00A0'));
}

export const sellerBlock: DrawBlock = (context, block, area) => {
  const { seller, say } = context;
  const { words, language } = context.wording;
  const phone = seller.phone === '' ? '' : say(words.phone, { phone: seller.phone });
  const from: Party = {
    label: words.seller,
    name: [seller.name, seller.legal['legalForm'] ?? ''].filter((part) => part !== '').join(' '),
    lines: addressLines(seller.address, language),
    quiet: block.parts.has('contact') ? [joined(phone, seller.email)] : [],
  };
  return partyBlock(context, from, block, area);
};

export const buyerBlock: DrawBlock = (context, block, area) => {
  const { buyer, say, isCreditNote } = context;
  const { words, language } = context.wording;
  const to: Party = {
    label: isCreditNote ? words.creditedTo : words.buyer,
    name: buyer.name,
    lines: [
      ...(buyer.attention === '' ? [] : [say(words.attention, { name: buyer.attention })]),
      ...addressLines(buyer.address, language),
    ],
    quiet: block.parts.has('identifiers') ? [joined(...identifiers(context, buyer.taxIds))] : [],
  };
  return partyBlock(context, to, block, area);
};
