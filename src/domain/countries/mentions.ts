import type { Company } from '../parties/parties.ts';
import type { CountryPack } from './pack.ts';

/** Keys of the mentions that a seller's documents carry: the pack's, and those that follow from how the seller is taxed. */
export const mentionsOf = (
  pack: Pick<CountryPack, 'mentions' | 'franchiseMention' | 'legalFields'>,
  seller: Pick<Company, 'chargesTax' | 'legal'>,
): string[] => [
  ...(seller.chargesTax ? [] : [pack.franchiseMention]),
  ...pack.mentions,
  ...(seller.chargesTax && seller.legal['vatOnDebits'] === 'yes' && pack.legalFields.includes('vatOnDebits')
    ? ['vat-on-debits']
    : []),
];
