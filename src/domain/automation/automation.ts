import type { PlainDate } from '../dates/plain-date.ts';
import type { Stored } from '../parties/parties.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** The time that a step works for, seen from the day of its run. */
export type PeriodRule =
  | 'up-to-yesterday'
  | 'yesterday'
  | 'previous-week'
  | 'this-week'
  | 'previous-month'
  | 'this-month'
  | 'previous-quarter'
  | 'previous-year'
  | 'this-year'
  | { from: PlainDate; to: PlainDate };

/** What each service is told; the key is its id in the registry. */
export interface StepOptions {
  /** D7: a watched file or folder is read and imported; `sourceId` names what this device watches. */
  'read-files': { sourceId: string; kind: string; invalid: 'skip' | 'refuse' };
  /** A9. Empty `customerIds` = all. `issue` false leaves drafts: gate B stays shut. */
  'generate-invoices': {
    period: PeriodRule;
    customerIds: string[];
    issue: boolean;
    /** Rentals of the month too. */
    rentals: boolean;
  };
  /** A10: reports are made and kept, as files. */
  'generate-reports': {
    period: PeriodRule;
    reports: { kind: string; savedId: string; formats: ReportFormat[] }[];
  };
  /** A11: what is issued and was never sent goes to the billing contacts. */
  'send-invoices': { scope: 'this-run' | 'unsent'; notBefore: string };
  /** A12: each manager gets what he is subscribed to, of this run or the newest. */
  'send-reports': { scope: 'this-run' | 'newest' };
  /** D4, A12: the pipeline of a customer runs, and the file to pre-validate goes to the customer. */
  'billing-report': { setupId: string; period: PeriodRule; send: boolean };
}
export type ReportFormat = 'pdf' | 'xlsx';
export type ServiceId = keyof StepOptions;
export type AutomationStep = { [S in ServiceId]: { service: S; options: StepOptions[S] } }[ServiceId];

/** A chain of services, by hand or by schedule. */
export interface Automation extends Stored {
  no: number;
  name: string;
  steps: AutomationStep[];
  /** Null = by hand only. */
  schedule: Schedule | null;
  isPaused: boolean;
  /** What happens to occurrences that were missed: caught up in order, or a person is asked. */
  missed: 'run' | 'ask';
  /** Occurrences up to and with this key are settled (run, skipped, or before the automation began). */
  settledUpTo: string;
  /** Occurrences up to and with this key wait for a person's word: he cancelled catching them up. Absent = none. */
  askedUpTo?: string;
}
