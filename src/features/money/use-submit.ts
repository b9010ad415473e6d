import { useState } from 'react';
import type { Refusal, Result } from '@domain/result.ts';
import { useOneAtATime } from '@ui/environment/use-one-at-a-time.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';

export interface Submission<T> {
  busy: boolean;
  /** What was refused and belongs to no field that is shown. */
  fault: string | undefined;
  errorAt: (field: string) => string | undefined;
  /** Tries; a refusal stays in the dialog, at its field. */
  submit: (act: () => Promise<Result<T>>) => Promise<void>;
  /** Something was changed: the refusal is old. */
  forget: () => void;
}

/** One act of a dialog. `fields` are those that show their own faults. */
export function useSubmit<T>(fields: readonly string[], onDone: (value: T) => void): Submission<T> {
  const reasonOf = useRefusal();
  const { busy, once } = useOneAtATime();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = (act: () => Promise<Result<T>>) =>
    once(async () => {
      const outcome = await act();
      if (outcome.ok) onDone(outcome.value);
      else setRefusal(outcome.error);
    });
  const field = refusal?.field ?? '';
  const words = refusal ? reasonOf(refusal) : undefined;
  return {
    busy,
    fault: fields.includes(field) ? undefined : words,
    errorAt: (name) => (field === name ? words : undefined),
    submit,
    forget: () => setRefusal(null),
  };
}
