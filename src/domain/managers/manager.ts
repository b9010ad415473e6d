import type { CurrencyCode } from '../money/currency.ts';
import type { Language, Stored } from '../parties/parties.ts';
import type { ReportFormat } from '../automation/automation.ts';

/** What a manager receives: a kind of report, or one that was saved. */
export interface Subscription {
  kind: string;
  /** Empty = the report as it comes. */
  savedId: string;
  formats: ReportFormat[];
  /** Only if a key figure of the report is above an amount (minor units); null = always. */
  onlyIf: { figure: string; above: number; currency: CurrencyCode } | null;
}

/** Somebody who is told how the business does (A7). */
export interface Manager extends Stored {
  name: string;
  email: string;
  language: Language;
  isActive: boolean;
  subscriptions: Subscription[];
}
