import type { AutomationStep, PeriodRule, ServiceId } from '@domain/automation/automation.ts';
import type { RunState, StepState } from '@domain/automation/run.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatPeriod } from '@i18n/format/dates.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import type { IconName } from '@ui/signs/icons.ts';
import type { Sign } from '@ui/signs/status-sign.tsx';

export type AutomationWords = Translate<RoomMessages<'automation'>>;

export const serviceIcons: Record<ServiceId, IconName> = {
  'read-files': 'import',
  'generate-invoices': 'generate',
  'generate-reports': 'file',
  'send-invoices': 'send',
  'send-reports': 'mail',
  'billing-report': 'transactions',
};

/** The sign of a state of a run or a step; its word stands beside it. */
export const stateSigns: Record<RunState | StepState, Sign> = {
  waiting: 'draft',
  running: 'issued',
  done: 'paid',
  partly: 'partly',
  'needs-you': 'partly',
  failed: 'overdue',
  stopped: 'overdue',
  skipped: 'void',
  cancelled: 'void',
};

const periodWords = (t: AutomationWords, period: PeriodRule, language: Language): string =>
  typeof period === 'string' ? t(`period-${period}`) : formatPeriod(period.from, period.to, language);

/** What one step does, in a few words. */
export function stepWords(t: AutomationWords, step: AutomationStep, language: Language): string {
  switch (step.service) {
    case 'read-files':
      return t('does-read-files');
    case 'generate-invoices': {
      const { period, issue } = step.options;
      return t(issue ? 'doesIssue' : 'doesDraft', { period: periodWords(t, period, language) });
    }
    case 'generate-reports': {
      const { period, reports } = step.options;
      return t('doesReports', { count: reports.length, period: periodWords(t, period, language) });
    }
    case 'send-invoices':
      return t(`doesSend-${step.options.scope}`);
    case 'send-reports':
      return t('does-send-reports');
    case 'billing-report': {
      const { period, send } = step.options;
      return t(send ? 'doesBillingSend' : 'doesBilling', { period: periodWords(t, period, language) });
    }
  }
}

/** What a chain does, each step after the other. */
export const chainWords = (
  t: AutomationWords,
  steps: readonly AutomationStep[],
  language: Language,
): string => steps.map((step) => stepWords(t, step, language)).join(' → ');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long until then, in the one unit that matters. */
export function untilWords(t: AutomationWords, ms: number): string {
  if (ms < MINUTE) return t('inNow');
  if (ms < HOUR) return t('inMinutes', { count: Math.round(ms / MINUTE) });
  if (ms < DAY) return t('inHours', { count: Math.round(ms / HOUR) });
  return t('inDays', { count: Math.round(ms / DAY) });
}
