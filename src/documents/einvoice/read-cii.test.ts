import { describe, expect, it } from 'vitest';
import { hasSharedData, sharedBytes } from '@adapters/spreadsheet/testing/shared-data.ts';
import { readCii } from './read-cii.ts';

const minimum = `<?xml version='1.0' encoding='UTF-8'?>
<a:CrossIndustryInvoice xmlns:a="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:b="urn:b" xmlns:c="urn:c">
  <a:ExchangedDocument>
    <b:ID>R-77</b:ID><b:TypeCode>381</b:TypeCode>
    <b:IssueDateTime><c:DateTimeString format="102">20261103</c:DateTimeString></b:IssueDateTime>
  </a:ExchangedDocument>
  <a:SupplyChainTradeTransaction>
    <b:ApplicableHeaderTradeAgreement><b:SellerTradeParty><b:Name><![CDATA[Bois & Cie]]></b:Name></b:SellerTradeParty></b:ApplicableHeaderTradeAgreement>
    <b:ApplicableHeaderTradeSettlement>
      <b:InvoiceCurrencyCode>EUR</b:InvoiceCurrencyCode>
      <b:SpecifiedTradeSettlementHeaderMonetarySummation>
        <b:TaxBasisTotalAmount>100.00</b:TaxBasisTotalAmount>
        <b:TaxTotalAmount currencyID="USD">22.00</b:TaxTotalAmount>
        <b:TaxTotalAmount currencyID="EUR">20.00</b:TaxTotalAmount>
        <b:GrandTotalAmount>120.00</b:GrandTotalAmount><b:DuePayableAmount>120.00</b:DuePayableAmount>
      </b:SpecifiedTradeSettlementHeaderMonetarySummation>
    </b:ApplicableHeaderTradeSettlement>
  </a:SupplyChainTradeTransaction>
</a:CrossIndustryInvoice>`;

describe('the XML inside a Factur-X', () => {
  it('B25 says who, what number, when and how much, whatever its prefixes are', () => {
    expect(readCii(`\uFEFF${minimum}`)).toMatchObject({
      ok: true,
      value: {
        kind: 'credit-note',
        sellerName: 'Bois & Cie',
        number: 'R-77',
        issueDate: '2026-11-03',
        dueDate: '2026-11-03',
        currency: 'EUR',
        totals: { withoutTax: 10000, tax: 2000, withTax: 12000, due: 12000, groups: [] },
        due: 12000,
      },
    });
  });

  it('B25 is refused when it is no invoice, no XML, or says too little', () => {
    const reasonOf = (xml: string) => {
      const read = readCii(xml);
      return read.ok ? '' : read.error.reason;
    };
    expect(reasonOf('<a><b></a>')).toBe('einvoice-unknown');
    expect(reasonOf('<Invoice/>')).toBe('einvoice-unknown');
    expect(reasonOf(minimum.replace('R-77', ''))).toBe('einvoice-incomplete');
    expect(reasonOf(minimum.replace('>EUR<', '>???<'))).toBe('einvoice-incomplete');
    expect(reasonOf(minimum.replace('20261103', '20261399'))).toBe('einvoice-incomplete');
  });

  it('B25 holds no entity that a file could blow up with', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>`;
    expect(readCii(bomb)).toMatchObject({ ok: false, error: { reason: 'einvoice-unknown' } });
  });

  it.skipIf(!hasSharedData)('B25 of a published example reads to the cent', () => {
    const xml = new TextDecoder().decode(sharedBytes('einvoice_ref/EN16931_Einfach.cii.xml'));
    expect(readCii(xml)).toMatchObject({
      ok: true,
      value: {
        kind: 'invoice',
        number: '471102',
        currency: 'EUR',
        totals: {
          lines: 47300,
          tax: 5687,
          withTax: 52987,
          groups: [
            { category: 'S', rate: '7', taxable: 27500, tax: 1925 },
            { category: 'S', rate: '19', taxable: 19800, tax: 3762 },
          ],
        },
      },
    });
  });
});
