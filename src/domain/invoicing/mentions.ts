import type { DocumentKind } from './invoice.ts';
import type { Company } from '../parties/parties.ts';
import type { CountryPack } from '../countries/pack.ts';

type MentioningPack = Pick<CountryPack, 'paymentMentions' | 'mentions' | 'franchiseMention' | 'legalFields'>;
type MentioningSeller = Pick<Company, 'chargesTax' | 'legal'>;

/** What a seller's documents can be about (France: CGI ann. II art. 242 nonies A, I-8° bis). */
export const operationKinds = ['goods', 'services', 'both'] as const;

/** Keys of the mentions that a seller's documents carry: the pack's, and those that follow from how the seller is taxed. */
export const mentionsOf = (pack: MentioningPack, seller: MentioningSeller, kind: DocumentKind): string[] => [
  ...(seller.chargesTax ? [] : [pack.franchiseMention]),
  ...(kind === 'invoice' ? pack.paymentMentions : []),
  ...pack.mentions,
  ...chosenMentions(pack, seller),
];

function chosenMentions({ legalFields }: MentioningPack, { legal, chargesTax }: MentioningSeller): string[] {
  const chosen = (field: string) => (legalFields.includes(field) ? legal[field] : undefined);
  const operations = operationKinds.find((name) => name === chosen('operations'));
  return [
    ...(operations ? [`operations-${operations}`] : []),
    ...(chargesTax && chosen('vatOnDebits') === 'yes' ? ['vat-on-debits'] : []),
  ];
}
