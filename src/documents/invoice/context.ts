import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Logo } from '@domain/parties/parties.ts';
import { formatAmount, formatMoney, currencySign } from '@i18n/format/money.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { DocumentJob } from '../job.ts';
import type { Density } from '../layout/density.ts';
import type { Sheet } from '../layout/sheet.ts';
import type { Styles } from '../layout/text-style.ts';
import { typesetter } from '../layout/typesetter.ts';
import type { Typesetter } from '../layout/typesetter.ts';
import type { Measure, Rgb } from '../operations.ts';
import type { FilledTemplate } from '../template/filled.ts';
import { inkOn, stylesOf } from './look.ts';

/** How prices are shown: without tax and the tax below, with tax and the tax within, or no tax at all (franchise). */
type PriceMode = 'without-tax' | 'with-tax' | 'untaxed';

/** What every part of the sheet needs. */
export interface InvoiceContext extends DocumentJob {
  wording: Wording;
  set: Typesetter;
  air: Density;
  sheet: Sheet;
  contentWidth: number;
  styles: Styles;
  accent: Rgb;
  /** What is read on the accent colour. */
  onAccent: Rgb;
  tint: Rgb;
  look: FilledTemplate;
  logo: Logo | null;
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

function titleOf({ invoice }: DocumentJob, { words: { titles } }: Wording, own: string): string {
  const isDraft = invoice.number === null;
  if (invoice.kind === 'credit-note') return isDraft ? titles.creditNoteDraft : titles.creditNote;
  if (isDraft) return titles.proForma;
  return own || titles.invoice;
}

export function contextOf(
  job: DocumentJob,
  wording: Wording,
  measure: Measure,
  look: FilledTemplate,
): InvoiceContext {
  const currency: CurrencyCode = job.invoice.currency;
  const { language, pack } = wording;
  const { sheet, air } = look.theme;
  const known = { tax: pack.tax, currency: currencySign(currency) };
  const title = look.blocks.find(({ kind }) => kind === 'title');
  return {
    ...job,
    wording,
    set: typesetter(measure),
    air: air.comfortable,
    sheet,
    contentWidth: sheet.right - sheet.left,
    styles: stylesOf(look),
    accent: look.accent,
    onAccent: inkOn(look.accent),
    tint: look.tint,
    look,
    logo: job.template?.logo ?? job.seller.logo,
    prices: priceModeOf(job),
    isDraft: job.invoice.number === null,
    isCreditNote: job.invoice.kind === 'credit-note',
    title: titleOf(job, wording, title?.heading ?? ''),
    say: (text, values = {}) => filled(text, { ...known, ...values }),
    amount: (minor) => formatAmount(minor, currency, language),
    money: (minor) => formatMoney(minor, currency, language),
  };
}
