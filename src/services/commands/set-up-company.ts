import { newSeries } from '../invoicing/new-series.ts';
import type { CountryPack } from '@domain/countries/pack.ts';
import { packOf } from '@domain/countries/registry.ts';
import { noMailSettings } from '@domain/parties/mail-settings.ts';
import type { Company } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import type { CompanySetUp } from '../contracts/company.ts';

/** The first minute: a name, a country, and whether tax is charged; the country pack fills the rest. */
export async function setUpCompany(books: Books, input: CompanySetUp): Promise<Result<Company>> {
  const name = input.name.trim();
  if (name === '') return refuse('ValidationError', 'company-name-missing', {}, 'name');
  const pack = packOf(input.country);
  const ids = { invoice: books.deps.ids.next(), 'credit-note': books.deps.ids.next() };
  return commit(books.db, sign(books, 'set-up-company'), async (writer) => {
    if (await writer.get('company', 'company')) return refuse('InvalidState', 'company-exists');
    const device = await books.db.metaRow('device');
    const company = writer.put('company', newCompany({ ...input, name }, pack));
    for (const kind of ['invoice', 'credit-note'] as const) {
      writer.put('numberSeries', newSeries(ids[kind], kind, device!.id, pack));
    }
    return ok({
      value: company,
      subjects: [{ kind: 'company', id: 'company' }],
      summary: { key: 'company-set-up', params: {} },
    });
  });
}

function newCompany(input: CompanySetUp, pack: CountryPack): Omit<Company, 'rev'> {
  return {
    id: 'company',
    name: input.name,
    country: input.country,
    currency: pack.currency,
    locale: input.locale,
    documentLanguage: pack.documentLanguage,
    timeZone: pack.timeZone,
    taxIds: [],
    address: { line1: '', line2: '', city: '', state: '', zip: '', country: input.country },
    email: '',
    phone: '',
    website: '',
    iban: '',
    bic: '',
    chargesTax: input.chargesTax,
    pricesIncludeTax: false,
    defaultTaxRate: input.chargesTax ? pack.defaultTaxRate : '0',
    defaultTaxCategory: input.chargesTax ? 'S' : 'E',
    paymentTermDays: pack.paymentTermDays,
    negativePeriods: 'carry-forward',
    lockedUntil: '',
    legal: {},
    footerNote: '',
    logo: null,
    templateId: '',
    mail: noMailSettings,
  };
}
