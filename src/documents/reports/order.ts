import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { SellerSnapshot } from '@domain/invoicing/invoice.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { ReportBasis, ReportLayout, ReportQuery } from '@domain/reports/report.ts';

/** A report that is asked for, with all that it depends on but the books. */
export interface ReportOrder {
  query: ReportQuery;
  /** Of a saved report: its name stands over the title of the kind. */
  name: string;
  layout: ReportLayout | undefined;
  /** By which date: asked for, else saved with the layout, else as the report comes. */
  basis: ReportBasis;
  language: Language;
  homeCurrency: CurrencyCode;
  today: PlainDate;
  /** Milliseconds since the epoch. */
  madeAt: number;
  timeZone: string;
  seller: SellerSnapshot;
}
