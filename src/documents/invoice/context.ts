import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Logo } from '@domain/parties/parties.ts';
import { formatAmount, formatMoney, currencySign } from '@i18n/format/money.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { BuyerSnapshot, SellerSnapshot } from '@domain/invoicing/invoice.ts';
import type { DocumentTemplate } from '@domain/templates/template.ts';
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

/** What every part of a sheet needs, whatever the document. */
export interface SheetContext {
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
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
  title: string;
  /** A printed word with `{tax}`, `{currency}` and what else is given filled in. */
  readonly say: (text: string, values?: Readonly<Record<string, string>>) => string;
  readonly amount: (minor: number) => string;
  readonly money: (minor: number) => string;
}

/** What the parts of an invoice or credit note need besides. */
export interface InvoiceContext extends DocumentJob, SheetContext {
  prices: PriceMode;
  isDraft: boolean;
  isCreditNote: boolean;
}

/** Who it is from and to, and with which template. */
interface Correspondents {
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
  template?: DocumentTemplate | null;
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

export function sheetContext(
  { seller, buyer, template }: Correspondents,
  { title, currency }: { title: string; currency: CurrencyCode },
  given: { wording: Wording; measure: Measure; look: FilledTemplate },
): SheetContext {
  const { wording, measure, look } = given;
  const { locale, pack } = wording;
  const { sheet, air } = look.theme;
  const known = { tax: pack.tax, currency: currencySign(currency) };
  return {
    seller,
    buyer,
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
    logo: template?.logo ?? seller.logo,
    title,
    say: (text, values = {}) => filled(text, { ...known, ...values }),
    amount: (minor) => formatAmount(minor, currency, locale),
    money: (minor) => formatMoney(minor, currency, locale),
  };
}

export function contextOf(
  job: DocumentJob,
  wording: Wording,
  measure: Measure,
  look: FilledTemplate,
): InvoiceContext {
  const block = look.blocks.find(({ kind }) => kind === 'title');
  const title = titleOf(job, wording, block?.heading ?? '');
  const { currency } = job.invoice;
  return {
    ...job,
    ...sheetContext(job, { title, currency }, { wording, measure, look }),
    prices: priceModeOf(job),
    isDraft: job.invoice.number === null,
    isCreditNote: job.invoice.kind === 'credit-note',
  };
}
