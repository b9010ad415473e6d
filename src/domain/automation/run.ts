import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { SubjectKind } from '../journal/journal.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Stored } from '../parties/parties.ts';
import type { Refusal } from '../result.ts';
import type { AutomationStep, ServiceId } from './automation.ts';

/** D5: in = out + rejected + held, rows and minor units of each currency. */
export interface Flow {
  rows: number;
  amounts: Record<CurrencyCode, number>;
}
export interface Control {
  in: Flow;
  out: Flow;
  rejected: Flow;
  held: Flow;
}

/** Something that a step made or moved: a link in the record of the run. */
export interface RunResult {
  kind: SubjectKind;
  id: string;
  /** As a person knows it: a number, a file name, an address. */
  label: string;
}

/** One item that failed, with why: the refusal says what to do. */
export interface RunFailure {
  kind: SubjectKind;
  id: string;
  label: string;
  refusal: Refusal;
}

/**
 * `waiting`: its turn has not come. `needs-you`: only a person can move it on (D7). `stopped`: the count did not add up.
 * `skipped`: it had nothing to do, or a step before it ended the chain.
 */
export type StepState =
  'waiting' | 'running' | 'done' | 'partly' | 'failed' | 'needs-you' | 'stopped' | 'skipped';

export interface RunStep {
  service: ServiceId;
  state: StepState;
  /** How often it began: more than once where it was cut off. */
  tries: number;
  startedAt: Instant | null;
  endedAt: Instant | null;
  control: Control;
  results: RunResult[];
  failures: RunFailure[];
  /** What stopped it or made it fail as a whole, or what it needs from a person. */
  fault: Refusal | null;
}

/** `partly`: some items failed. `needs-you`: it stands at a step that only a person can move on. */
export type RunState =
  'running' | 'done' | 'partly' | 'failed' | 'stopped' | 'needs-you' | 'skipped' | 'cancelled';

/**
 * One run of an automation. The id of one by schedule is `<automation>@<occurrence key>`: the record itself is what lets
 * an occurrence run at most once.
 */
export interface AutomationRun extends Stored {
  automationId: string;
  /** As it was called then. */
  name: string;
  trigger: 'schedule' | 'catch-up' | 'hand' | 'retry';
  /** Key of the occurrence; empty = by hand. */
  occurrence: string;
  /** The day it works for: the occurrence's, or today. Periods are seen from here. */
  day: PlainDate;
  state: RunState;
  startedAt: Instant;
  endedAt: Instant | null;
  /** What it was told to do, as it stood when it began. */
  chain: AutomationStep[];
  steps: RunStep[];
  /** The run whose failures this one takes up again; empty = none. */
  retries: string;
}
