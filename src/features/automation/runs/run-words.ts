import type { AutomationStep } from '@domain/automation/automation.ts';
import type { AutomationRun, Flow, RunFailure, RunResult } from '@domain/automation/run.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatEach } from '@i18n/format/money.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { storedAt } from '../../stored-at.ts';
import type { AutomationWords } from '../step-words.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long it took; empty while it runs. */
export function tookWords(t: AutomationWords, { startedAt, endedAt }: AutomationRun): string {
  if (endedAt === null) return '';
  const ms = Date.parse(endedAt) - Date.parse(startedAt);
  if (ms < SECOND) return t('tookMoment');
  if (ms < MINUTE) return t('tookSeconds', { count: Math.round(ms / SECOND) });
  if (ms < HOUR) return t('tookMinutes', { count: Math.round(ms / MINUTE) });
  return t('tookHours', { count: Math.round(ms / HOUR) });
}

const countOf = (results: readonly RunResult[], kind: RunResult['kind']) =>
  results.filter((result) => result.kind === kind).length;

const counted = ['import-batch', 'invoice', 'report', 'billing-report', 'message'] as const;

/** What it made, and how much of it failed. */
export function resultWords(t: AutomationWords, run: AutomationRun): string {
  const results = run.steps.flatMap((step) => step.results);
  const failed = failuresOf(run);
  return [
    ...counted.flatMap((kind) => {
      const count = countOf(results, kind);
      return count === 0 ? [] : [t(`made-${kind}`, { count })];
    }),
    ...(failed > 0 ? [t('failedCount', { count: failed })] : []),
  ].join(', ');
}

export const failuresOf = (run: AutomationRun): number =>
  run.steps.reduce((sum, step) => sum + step.failures.length, 0);

/** Rows and amounts of a flow; nothing flows is a dash. */
export function flowWords({ rows, amounts }: Flow, language: Language): string {
  if (rows === 0) return '–';
  const moved = Object.fromEntries(Object.entries(amounts).filter(([, minor]) => minor !== 0));
  const money = formatEach(moved, language).join(' + ');
  return money === '' ? formatCount(rows, language) : `${formatCount(rows, language)} · ${money}`;
}

/** D5: what went in is what came out, was rejected or is held; rows and each currency. */
export function addsUp({ in: into, out, rejected, held }: Record<'in' | 'out' | 'rejected' | 'held', Flow>) {
  const currencies = new Set([into, out, rejected, held].flatMap(({ amounts }) => Object.keys(amounts)));
  const isEven = (of: (flow: Flow) => number) => of(into) === of(out) + of(rejected) + of(held);
  return (
    isEven(({ rows }) => rows) &&
    [...currencies].every((currency) => isEven(({ amounts }) => amounts[currency] ?? 0))
  );
}

/** Where a record is looked at: the very thing that was made, or that failed; empty = nowhere by itself. */
export function hrefOf({ kind, id }: Pick<RunResult, 'kind' | 'id'>, does?: AutomationStep): string {
  switch (kind) {
    case 'invoice':
      return `/invoices?open=${id}`;
    case 'message':
      return `/outbox?open=${id}`;
    case 'customer':
      return `/customers?open=${id}`;
    case 'product':
      return `/products?open=${id}`;
    case 'transaction':
      return `/transactions?open=${id}`;
    case 'rental':
      return `/rentals?part=all&open=${id}`;
    case 'import-batch':
      return storedAt({ id, kind: does?.service === 'read-files' ? does.options.kind : '' });
    case 'manager':
      return `/automation/managers?open=${id}`;
    case 'report':
      return `/reports/made/${id}`;
    case 'billing-report':
      return does?.service === 'billing-report'
        ? `/billing-reports?setup=${does.options.setupId}&run=${id}`
        : '/billing-reports';
    default:
      return '';
  }
}

/** Where a person puts a failure right. What was not made has no record yet: the way leads to where it is made. */
export function wayOutOf({ kind, id }: Pick<RunFailure, 'kind' | 'id'>, does?: AutomationStep): string {
  if (kind === 'import-batch' && id === '') return '/import';
  if (kind !== 'report') return hrefOf({ kind, id }, does);
  const [report = '', saved = ''] = id.split(' ');
  return `/reports?kind=${report}${saved === '' ? '' : `&saved=${saved}`}`;
}
