import type { CurrencyCode } from '@domain/money/currency.ts';
import { formatAmount, formatMoney, currencySign } from '@i18n/format/money.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { DocumentJob } from '../job.ts';
import type { Density } from '../layout/density.ts';
import { typesetter } from '../layout/typesetter.ts';
import type { Typesetter } from '../layout/typesetter.ts';
import type { Measure } from '../operations.ts';

/** How prices are shown: without tax and the tax below, with tax and the tax within, or no tax at all (franchise). */
type PriceMode = 'without-tax' | 'with-tax' | 'untaxed';

/** What every part of the sheet needs. */
export interface InvoiceContext extends DocumentJob {
  wording: Wording;
  set: Typesetter;
  air: Density;
  prices: PriceMode;
  isDraft: boolean;
  isCreditNote: boolean;
  title: string;
  /** A printed word with `{tax}`, `{currency}` and what else is given filled in. */
  readonly say: (text: string, values?: Readonly<Record<string, string>>) => string;
  readonly amount: (minor: number) => string;
  readonly money: (minor: number) => string;
}

/** Document discounts are without tax: beside them the lines are, too. */
function priceModeOf({ seller, body }: DocumentJob): PriceMode {
  if (!seller.chargesTax) return 'untaxed';
  const isWithTax = body.lines.every((line) => line.priceIncludesTax) && body.allowances.length === 0;
  return isWithTax && body.lines.length > 0 ? 'with-tax' : 'without-tax';
}

function titleOf({ invoice }: DocumentJob, { words: { titles } }: Wording): string {
  const isDraft = invoice.number === null;
  if (invoice.kind === 'credit-note') return isDraft ? titles.creditNoteDraft : titles.creditNote;
  return isDraft ? titles.proForma : titles.invoice;
}

export function contextOf(
  job: DocumentJob,
  wording: Wording,
  measure: Measure,
  air: Density,
): InvoiceContext {
  const currency: CurrencyCode = job.invoice.currency;
  const { language, pack } = wording;
  const known = { tax: pack.tax, currency: currencySign(currency) };
  return {
    ...job,
    wording,
    set: typesetter(measure),
    air,
    prices: priceModeOf(job),
    isDraft: job.invoice.number === null,
    isCreditNote: job.invoice.kind === 'credit-note',
    title: titleOf(job, wording),
    say: (text, values = {}) => filled(text, { ...known, ...values }),
    amount: (minor) => formatAmount(minor, currency, language),
    money: (minor) => formatMoney(minor, currency, language),
  };
}
