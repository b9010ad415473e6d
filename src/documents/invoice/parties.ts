import type { TaxId } from '@domain/parties/parties.ts';
import type { Block } from '../layout/block.ts';
import { beside, space, stack } from '../layout/block.ts';
import { sheet } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import { addressLines, printedTaxId } from '../printed.ts';
import type { InvoiceContext } from './context.ts';

/** The buyer stands where a French window envelope shows it. */
const BUYER_X = 110;
const SELLER_WIDTH = 82;

interface Party {
  label: string;
  name: string;
  lines: readonly string[];
  quiet: readonly string[];
}

function partyBlock(
  { set }: InvoiceContext,
  { label, name, lines, quiet }: Party,
  x: number,
  width: number,
): Block {
  const place = { x, width };
  return stack([
    set.text(label, styles.label, place),
    space(0.8),
    set.text(name, styles.strong, place),
    ...lines.map((line) => set.text(line, styles.body, place)),
    ...quiet.filter((line) => line !== '').map((line) => set.text(line, styles.quiet, place)),
  ]);
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');

function identifiers({ wording }: Pick<InvoiceContext, 'wording'>, taxIds: readonly TaxId[]): string[] {
  return taxIds
    .filter(({ value }) => value.trim() !== '')
    .map((id) => [wording.pack.schemes[id.scheme] ?? id.scheme, printedTaxId(id)].join('\u00A0'));
}

export function parties(context: InvoiceContext): Block {
  const { seller, buyer, say, isCreditNote } = context;
  const { words, language } = context.wording;
  const phone = seller.phone === '' ? '' : say(words.phone, { phone: seller.phone });
  const from: Party = {
    label: words.seller,
    name: [seller.name, seller.legal['legalForm'] ?? ''].filter((part) => part !== '').join(' '),
    lines: addressLines(seller.address, language),
    quiet: [joined(phone, seller.email)],
  };
  const to: Party = {
    label: isCreditNote ? words.creditedTo : words.buyer,
    name: buyer.name,
    lines: [
      ...(buyer.attention === '' ? [] : [say(words.attention, { name: buyer.attention })]),
      ...addressLines(buyer.address, language),
    ],
    quiet: [joined(...identifiers(context, buyer.taxIds))],
  };
  return beside(
    partyBlock(context, from, sheet.left, SELLER_WIDTH),
    partyBlock(context, to, BUYER_X, sheet.right - BUYER_X),
  );
}
