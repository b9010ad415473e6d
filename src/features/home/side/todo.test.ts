import { describe, expect, it } from 'vitest';
import type { AutomationRun } from '@domain/automation/run.ts';
import type { ControlTotals } from '@domain/intake/plan.ts';
import { translator } from '@i18n/translate.ts';
import words from '@i18n/messages/en/dashboard.ts';
import type { BooksStats, DataSafety, WaitingForYou } from '@services/services.ts';
import { isUntouched } from '../untouched.ts';
import { storedAt } from '../../stored-at.ts';
import { importSign } from './import-quality.ts';
import { runCause, runResults } from './run-words.ts';
import { newestRuns, todosOf, type Situation } from './todo.ts';

const none: BooksStats = {
  figures: {},
  openTransactions: { rows: 0, amounts: {} },
  withoutCustomer: 0,
  drafts: 0,
};
const quiet: WaitingForYou = {
  refusedMails: 0,
  overdue: { count: 0, amounts: {}, worst: null },
  oldDrafts: { count: 0, oldest: '' },
};
const safe: DataSafety = {
  persisted: true,
  usage: 0,
  quota: 1,
  lastBackup: { at: '2026-11-01T10:00:00Z', proven: true, headSeq: 4 },
  changesSince: 0,
  origin: 'https://books.example',
  level: 'safe',
  reasons: [],
};
const kinds = (more: Partial<Situation> = {}) =>
  todosOf({ stats: none, waiting: quiet, runs: [], safety: safe, company: undefined, ...more }).map(
    ({ kind }) => kind,
  );
const run = (automationId: string, state: AutomationRun['state']) =>
  ({ id: `${automationId} ${state}`, automationId, state, steps: [] }) as unknown as AutomationRun;

describe('what waits on the home screen', () => {
  it('A13 nothing waits in safe and quiet books', () => {
    expect(kinds()).toEqual([]);
  });

  it('B20 rows without a customer stand before drafts and open rows', () => {
    const stats = {
      ...none,
      withoutCustomer: 2,
      drafts: 3,
      openTransactions: { rows: 9, amounts: { EUR: 100 } },
    };
    expect(kinds({ stats })).toEqual(['without-customer', 'drafts', 'open-rows']);
  });

  it('A13 runs that stand still and refused mails come first, then what is late', () => {
    const worst = {
      id: 'i',
      number: 'F-1',
      customerId: 'c',
      name: 'Anne',
      currency: 'EUR',
      due: 100,
      days: 41,
    };
    const waiting = { ...quiet, refusedMails: 1, overdue: { count: 13, amounts: { EUR: 100 }, worst } };
    expect(kinds({ waiting, runs: [run('a', 'stopped'), run('b', 'needs-you'), run('c', 'done')] })).toEqual([
      'run-stopped',
      'run-needs-you',
      'refused-mails',
      'late',
    ]);
  });

  it('A13 what failed and went well since waits for nobody', () => {
    const runs = newestRuns([run('a', 'done'), run('a', 'failed'), run('b', 'partly'), run('b', 'done')]);
    expect(kinds({ runs })).toEqual(['run-partly']);
  });

  it('F9 books without a backup nag, old backups only when something changed since', () => {
    expect(kinds({ safety: { ...safe, lastBackup: null, level: 'danger' } })).toEqual(['never-backed-up']);
    expect(kinds({ safety: { ...safe, level: 'attention', changesSince: 0 } })).toEqual([]);
    expect(kinds({ safety: { ...safe, level: 'attention', changesSince: 5 } })).toEqual(['backup-old']);
    expect(kinds({ safety: null })).toEqual([]);
  });

  it('F8 books that the browser may clear are named', () => {
    expect(kinds({ safety: { ...safe, persisted: false } })).toEqual(['not-persisted']);
  });

  it('A13 the screen teaches only while nothing was imported, written or issued', () => {
    expect(isUntouched(none, [])).toBe(true);
    expect(isUntouched({ ...none, drafts: 1 }, [])).toBe(false);
  });
});

describe('what happened by itself', () => {
  const t = translator(words, 'en');
  const step = (results: [string, string][], failures = 0) => ({
    results: results.map(([kind, id]) => ({ kind, id, label: id })),
    failures: Array.from({ length: failures }, () => ({})),
  });
  const made = (steps: unknown[], state = 'done') =>
    runResults(t, { steps, state } as unknown as AutomationRun);

  it('A13 a run says what it made, each thing once, and what failed', () => {
    const steps = [
      step([
        ['invoice', '1'],
        ['invoice', '2'],
        ['rental', '9'],
      ]),
      step(
        [
          ['invoice', '1'],
          ['message', '5'],
        ],
        2,
      ),
    ];
    expect(made(steps, 'partly')).toBe('2 invoices, 1 result, 1 message, 2 failed');
    expect(made([step([])])).toBe('nothing to do');
    expect(made([step([])], 'stopped')).toBe('');
  });

  it('A4 a run says when it was caught up or started by hand', () => {
    const triggers = ['schedule', 'catch-up', 'hand', 'retry'] as const;
    expect(triggers.map((trigger) => runCause(t, { trigger }))).toEqual([
      '',
      'caught up',
      'by hand',
      'taken up again',
    ]);
  });
});

describe('what came in', () => {
  const control = (rejected: number) =>
    ({ rejected: { rows: rejected, amounts: {} } }) as unknown as ControlTotals;

  it('A13 an import is taken whole, in part, or undone', () => {
    expect(importSign({ undoneAt: null, control: control(0) })).toBe('paid');
    expect(importSign({ undoneAt: null, control: control(3) })).toBe('partly');
    expect(importSign({ undoneAt: '2026-11-20T10:00:00Z', control: control(3) })).toBe('void');
  });

  it('A13 each kind of import is looked at where it is stored', () => {
    expect(storedAt({ id: 'b', kind: 'transactions' })).toBe('/transactions?batch=b');
    expect(storedAt({ id: 'b', kind: 'customers' })).toBe('/customers');
  });
});
