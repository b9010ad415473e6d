import type { AutomationRun, RunState } from '@domain/automation/run.ts';
import type { SubjectKind } from '@domain/journal/journal.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import type { Sign } from '@ui/signs/status-sign.tsx';

type Words = Translate<RoomMessages<'dashboard'>>;

export const runSigns: Record<RunState, Sign> = {
  running: 'issued',
  done: 'paid',
  partly: 'partly',
  failed: 'overdue',
  stopped: 'overdue',
  'needs-you': 'partly',
  skipped: 'void',
  cancelled: 'void',
};

const named = {
  invoice: 'madeInvoices',
  message: 'madeMessages',
  report: 'madeReports',
  'import-batch': 'madeImports',
} as const satisfies Partial<Record<SubjectKind, string>>;

type Named = keyof typeof named;
const isNamed = (kind: SubjectKind): kind is Named => kind in named;

/** What a run made, in counts: `9 invoices, 4 messages`; what failed comes last. */
export function runResults(t: Words, { steps, state }: Pick<AutomationRun, 'steps' | 'state'>): string {
  const counts = new Map<Named | 'others', number>();
  const results = new Map(
    steps.flatMap((step) => step.results).map((result) => [`${result.kind} ${result.id}`, result.kind]),
  );
  for (const kind of results.values()) {
    const name = isNamed(kind) ? kind : 'others';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const said = [...counts].map(([name, count]) =>
    name === 'others' ? t('madeOthers', { count }) : t(named[name], { count }),
  );
  const failed = steps.reduce((sum, { failures }) => sum + failures.length, 0);
  if (failed > 0) said.push(t('failedItems', { count: failed }));
  return said.length === 0 && state === 'done' ? t('madeNothing') : said.join(', ');
}

/** How it came to run, where that is not simply its time. */
export function runCause(t: Words, { trigger }: Pick<AutomationRun, 'trigger'>): string {
  const causes = { schedule: '', 'catch-up': t('caughtUpAt'), hand: t('byHand'), retry: t('retried') };
  return causes[trigger];
}
