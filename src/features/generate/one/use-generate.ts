import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { GenerationRequest } from '@services/services.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useOneAct } from '@ui/environment/use-one-at-a-time.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useGo } from '../../use-view.ts';

/** Makes the draft, issued at once where it has its day, and opens it. A draft can be taken back. */
export function useGenerate(request: GenerationRequest) {
  const t = useText('generate');
  const services = useServices();
  const go = useGo();
  const [generate, isBusy] = useOneAct(async (issueDate?: PlainDate) => {
    const made = await services.invoices.generate({
      ...request,
      ...(issueDate !== undefined && { issue: true, issueDate }),
    });
    if (!made.ok) return showRefusal(made.error);
    const { id, number, customerName } = made.value;
    if (number === null) {
      showDone(t('madeDraft', { customer: customerName }), async () => {
        const removed = await services.invoices.remove([id]);
        if (removed.ok) go('/generate');
        else await showRefusal(removed.error);
      });
    } else showDone(t('madeIssued', { number }));
    go(`/invoices?open=${id}`);
  });
  return { generate, isBusy };
}
