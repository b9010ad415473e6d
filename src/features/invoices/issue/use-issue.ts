import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { useServices } from '../../services-context.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { showDone, showRefused } from '@ui/layers/toast-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';

/** More than this is long work and goes to the tray. */
const FEW = 10;

/** Issues the drafts in one transaction: all of them or none. */
export function useIssue(): (ids: string[], issueDate: PlainDate) => Promise<boolean> {
  const t = useText('invoices');
  const services = useServices();
  const reasonOf = useRefusal();
  const said = (issued: readonly Invoice[]) => {
    const numbers = issued.map(({ number }) => number ?? '');
    const [first = ''] = numbers;
    if (numbers.length === 1) return t('issuedOne', { number: first });
    return t('issuedMany', { count: numbers.length, first, last: numbers.at(-1) ?? '' });
  };
  const issueFew = async (ids: string[], issueDate: PlainDate) => {
    const outcome = await services.invoices.issue(ids, { issueDate });
    if (outcome.ok) showDone(said(outcome.value));
    else showRefused(reasonOf(outcome.error));
    return outcome.ok;
  };
  const issueMany = async (ids: string[], issueDate: PlainDate) => {
    const outcome = await runTask(t('issuing', { count: ids.length }), async (task) => {
      const issued = await services.invoices.issue(ids, { issueDate }, task);
      return issued.ok
        ? { ok: true, result: said(issued.value) }
        : { ok: false, result: reasonOf(issued.error) };
    });
    return outcome.ok;
  };
  return (ids, issueDate) => (ids.length > FEW ? issueMany(ids, issueDate) : issueFew(ids, issueDate));
}
