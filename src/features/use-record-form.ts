import { useEffect, useRef, useState } from 'react';
import type { Refusal, Result } from '@domain/result.ts';
import { useOneAtATime } from '@ui/environment/use-one-at-a-time.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import { showRefusal } from './say-refusal.ts';

interface Fault<K extends string> {
  field: string;
  key: K;
}

interface RecordFormOptions<F, K extends string, R> {
  initial: F;
  faultsOf: (form: F) => Fault<K>[];
  wordsOf: (key: K) => string;
  /** `opened` is the form as it was before anything was typed. */
  save: (form: F, opened: F) => Promise<Result<R>>;
  /** Not called once the form has left the screen: where one is by then, one stays. */
  onSaved: (record: R) => void;
}

export interface RecordForm<F> {
  form: F;
  change: (part: Partial<F>) => void;
  /** What is wrong at a field: said from the first try to save on. */
  faultAt: (field: string) => string | undefined;
  /** How many faults are shown. */
  faults: number;
  refusal: string | undefined;
  /** It is being saved. */
  busy: boolean;
  submit: () => void;
  /** Given up by hand: whoever leaves it is not asked. */
  discard: () => void;
}

/** A record while it is written: checked when it is saved, then as it is typed. */
export function useRecordForm<F, K extends string, R>({
  initial,
  faultsOf,
  wordsOf,
  save,
  onSaved,
}: RecordFormOptions<F, K, R>): RecordForm<F> {
  const reasonOf = useRefusal();
  const [opened] = useState(initial);
  const [form, setForm] = useState(initial);
  const [isTyped, setTyped] = useState(false);
  const written = useHalfTyped(isTyped);
  const isShown = useIsShown();
  const [wasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const { busy, once } = useOneAtATime();
  const faults = faultsOf(form);
  const shown = wasTried ? faults : [];
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (faults.length > 0) return false;
    const saved = await save(form, opened);
    if (saved.ok) {
      setTyped(false);
      written.forget();
      if (isShown.current) onSaved(saved.value);
    } else if (isShown.current) setRefusal(saved.error);
    else await showRefusal(saved.error);
    return saved.ok;
  };
  return {
    form,
    change: (part) => {
      setTyped(true);
      setForm((before) => ({ ...before, ...part }));
    },
    faultAt: (field) => {
      const fault = shown.find((candidate) => candidate.field === field);
      if (fault) return wordsOf(fault.key);
      return refusal?.field === field ? reasonOf(refusal) : undefined;
    },
    faults: shown.length,
    refusal: refusal && reasonOf(refusal),
    busy,
    submit: () => void once(() => written.whileSaving(submit())),
    discard: () => written.forget(),
  };
}

function useIsShown() {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
