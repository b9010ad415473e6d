import type { Refusal } from '@domain/result.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { Callout } from '@ui/page/callout.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { Fault } from './check.ts';

const targetOf = (field: string) =>
  document.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, select, textarea)`);

/** The words for the fault at a field, if there is one. */
export function useFaultWords(faults: readonly Fault[]): (field: string) => string | undefined {
  const t = useText('draft');
  return (field) => {
    const fault = faults.find((candidate) => candidate.field === field);
    return fault && t.loose(fault.key, { line: fault.line });
  };
}

/** The words for what the books refused at a field. */
export function useRefusedAt(refusal: Refusal | undefined): (field: string) => string | undefined {
  const reasonOf = useRefusal();
  return (field) => (refusal?.field === field ? reasonOf(refusal) : undefined);
}

/** All faults in one place; each leads to its field. */
export function FaultSummary({ faults }: { faults: readonly Fault[] }) {
  const t = useText('draft');
  const lists = useText('lists');
  if (faults.length === 0) return null;
  return (
    <Callout tone="error" live>
      <strong>{lists('faultSummary', { count: faults.length })}</strong>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.key}`}>
            <button type="button" className="invoices-fault" onClick={() => targetOf(fault.field)?.focus()}>
              {t.loose(fault.key, { line: fault.line })}
            </button>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
