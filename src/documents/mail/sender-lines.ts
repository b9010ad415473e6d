import type { SellerSnapshot } from '@domain/invoicing/invoice.ts';
import type { Language } from '@domain/parties/parties.ts';
import { packOf } from '@domain/countries/registry.ts';
import { wordingOf } from '@i18n/wording/registry.ts';
import { addressLines, printedTaxId } from '../printed.ts';

const joined = (parts: readonly string[]) => parts.filter((part) => part.trim() !== '').join(' · ');

/** Who writes, at the foot of a mail: name, address, how to be reached, identifiers. */
export function senderLines(
  { name, country, address, email, phone, website, taxIds }: SellerSnapshot,
  language: Language,
): string[] {
  const { schemes } = wordingOf(language, packOf(country).id).pack;
  const identifiers = taxIds
    .filter(({ value }) => value.trim() !== '')
    .map((id) => `${schemes[id.scheme] ?? id.scheme} ${printedTaxId(id)}`);
  return [
    name,
    addressLines(address, language).join(', '),
    joined([email, phone, website]),
    joined(identifiers),
  ].filter((line) => line !== '');
}
