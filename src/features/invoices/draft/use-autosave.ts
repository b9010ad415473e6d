import { useCallback, useEffect, useRef, useState } from 'react';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Refusal } from '@domain/result.ts';
import { useServices } from '../../services-context.ts';
import { faultsOf } from './check.ts';
import { inputOf, isSameDraft, type DraftForm } from './draft-form.ts';

export type SaveState =
  | { kind: 'clean' | 'waiting' | 'saving' | 'faulty' }
  | { kind: 'saved'; at: number }
  | { kind: 'refused'; refusal: Refusal };

interface Autosave {
  state: SaveState;
  /** Stores what is typed now; the id of the draft, or '' when it could not be stored. */
  flush: () => Promise<string>;
}

/** Typing pauses this long before the draft is stored. */
const PAUSE = 500;

/** Stores the draft after each pause, one save after the other, and once more when the editor is left. */
export function useAutosave(form: DraftForm, onSaved: (saved: Invoice) => void): Autosave {
  const services = useServices();
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const latest = useRef({ form, onSaved });
  const stored = useRef(form);
  const hasLeft = useRef(false);
  const queue = useRef(Promise.resolve(form.id));
  useEffect(() => {
    latest.current = { form, onSaved };
  });
  const saveNow = useCallback(
    async (id: string): Promise<string> => {
      const now = latest.current.form;
      if (isSameDraft(stored.current, now)) return id;
      if (faultsOf(now).length > 0) {
        setState({ kind: 'faulty' });
        return id;
      }
      setState({ kind: 'saving' });
      const outcome = await services.invoices.save(inputOf({ ...now, id }));
      if (!outcome.ok) {
        setState({ kind: 'refused', refusal: outcome.error });
        return id;
      }
      stored.current = now;
      if (!hasLeft.current) latest.current.onSaved(outcome.value);
      setState({ kind: 'saved', at: Date.now() });
      return outcome.value.id;
    },
    [services],
  );
  const save = useCallback(() => (queue.current = queue.current.then(saveNow)), [saveNow]);
  const flush = useCallback(async () => {
    const id = await save();
    return isSameDraft(stored.current, latest.current.form) ? id : '';
  }, [save]);
  useEffect(() => {
    if (isSameDraft(stored.current, form)) return;
    setState({ kind: 'waiting' });
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [form, save]);
  useEffect(() => {
    hasLeft.current = false;
    const leave = () => void save();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      hasLeft.current = true;
      leave();
    };
  }, [save]);
  return { state, flush };
}
