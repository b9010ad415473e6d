import { describe, expect, it } from 'vitest';
import { buyerLacksAddress, sellerLacks } from './missing-mentions.ts';

const nowhere = { line1: '', line2: '', city: '', state: '', zip: '', country: '' };
const lyon = { line1: '7 rue du Pétrin', line2: '', city: 'Lyon', state: '', zip: '69001', country: 'FR' };
const bare = { country: 'FR', address: nowhere, taxIds: [], chargesTax: true };

describe('what the law of the country wants on an invoice', () => {
  it('B23 France: address, SIREN, and the VAT number of who charges VAT', () => {
    expect(sellerLacks(bare)).toEqual([
      { what: 'address' },
      { what: 'tax-id', scheme: 'SIREN' },
      { what: 'tax-id', scheme: 'VAT' },
    ]);
    expect(sellerLacks({ ...bare, chargesTax: false, address: lyon })).toEqual([
      { what: 'tax-id', scheme: 'SIREN' },
    ]);
  });

  it('B23 nothing is missing once it is filled in; blanks do not fill it', () => {
    const taxIds = [
      { scheme: 'SIREN', value: '732829320' },
      { scheme: 'VAT', value: 'FR44732829320' },
    ];
    expect(sellerLacks({ ...bare, address: lyon, taxIds })).toEqual([]);
    const blank = { ...bare, address: { ...lyon, line1: '  ' }, taxIds: [{ scheme: 'SIREN', value: ' ' }] };
    expect(sellerLacks(blank)).toHaveLength(3);
  });

  it('B23 each country asks for its own; a country without rules only for the address', () => {
    const ids = (country: string) =>
      sellerLacks({ ...bare, country }).flatMap((mention) =>
        mention.what === 'tax-id' ? [mention.scheme] : [],
      );
    expect(ids('GN')).toEqual(['NIF']);
    expect(ids('PT')).toEqual(['NIF']);
    expect(ids('DE')).toEqual(['VAT']);
    expect(ids('GB')).toEqual(['VAT']);
    expect(sellerLacks({ ...bare, country: 'US' })).toEqual([{ what: 'address' }]);
  });

  it('B23 the address of the buyer, save of walk-in customers and where nobody asks for it', () => {
    expect(buyerLacksAddress(bare, { address: nowhere, walkIn: false })).toBe(true);
    expect(buyerLacksAddress(bare, { address: lyon, walkIn: false })).toBe(false);
    expect(buyerLacksAddress(bare, { address: nowhere, walkIn: true })).toBe(false);
    expect(buyerLacksAddress({ country: 'US' }, { address: nowhere, walkIn: false })).toBe(false);
  });
});
