import { packOf } from '../countries/registry.ts';
import type { CountryPack } from '../countries/pack.ts';
import type { Company, Customer } from '../parties/parties.ts';

/** A mention that the law of the seller's country wants on an invoice: its address, or an identifier by its scheme. */
export type SellerMention = { what: 'address' } | { what: 'tax-id'; scheme: string };

type Seller = Pick<Company, 'country' | 'address' | 'taxIds' | 'chargesTax'>;
type Buyer = Pick<Customer, 'address' | 'walkIn'>;

/** Whether an identifier has to stand on the invoices of a seller who charges tax, or none. */
export const isWanted = (
  { required }: Pick<CountryPack['taxIds'][number], 'required'>,
  { chargesTax }: Pick<Company, 'chargesTax'>,
): boolean => required === true || (required === 'with-tax' && chargesTax);

const hasAddress = ({ address }: Pick<Company, 'address'>): boolean =>
  address.line1.trim() !== '' && address.city.trim() !== '';

/** What an invoice of this seller would go without; empty = nothing that its country asks for. */
export function sellerLacks(seller: Seller): SellerMention[] {
  const given = new Set(seller.taxIds.flatMap(({ scheme, value }) => (value.trim() === '' ? [] : [scheme])));
  const wanted = packOf(seller.country).taxIds.filter((rule) => isWanted(rule, seller));
  const ids = wanted.filter(({ scheme }) => !given.has(scheme));
  return [
    ...(hasAddress(seller) ? [] : [{ what: 'address' as const }]),
    ...ids.map(({ scheme }) => ({ what: 'tax-id' as const, scheme })),
  ];
}

/** True where the seller's country wants the buyer's address on the invoice and it is not known. */
export const buyerLacksAddress = ({ country }: Pick<Company, 'country'>, buyer: Buyer): boolean =>
  packOf(country).buyerAddress && !buyer.walkIn && !hasAddress(buyer);
