import { useEffect, useState } from 'react';
import { liveQuery } from 'dexie';

export interface Live<T> {
  /** The last answer; stays while a new question is asked. */
  data: T | undefined;
  /** True until the first answer to the current question. */
  loading: boolean;
  error: unknown;
}

/**
 * Asks again whenever what was read changes, in this tab, another or a worker.
 * `key` names the question (its parameters joined): a new key asks anew, the old answer stays on screen meanwhile.
 */
export function useLive<T>(key: string, question: () => Promise<T>): Live<T> {
  const [state, setState] = useState<Live<T> & { key: string }>({
    data: undefined,
    loading: true,
    error: undefined,
    key,
  });
  useEffect(() => {
    const subscription = liveQuery(question).subscribe({
      next: (data) => setState({ data, loading: false, error: undefined, key }),
      error: (error: unknown) => setState((last) => ({ ...last, loading: false, error, key })),
    });
    return () => subscription.unsubscribe();
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the question
  }, [key]);
  return state.key === key ? state : { ...state, loading: true };
}
