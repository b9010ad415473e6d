import { useCallback, useEffect, useRef, useState } from 'react';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Refusal } from '@domain/result.ts';
import { useServices } from '../../services-context.ts';
import { faultsOf } from './check.ts';
import { inputOf, type DraftForm } from './draft-form.ts';

export type SaveState =
  | { kind: 'clean' | 'waiting' | 'saving' | 'faulty' }
  | { kind: 'saved'; at: number; rev: number }
  | { kind: 'refused'; refusal: Refusal };

/** Typing pauses this long before the draft is stored. */
const PAUSE = 500;

/** Stores the draft after each pause, one save after the other, and once more when the page is left. */
export function useAutosave(form: DraftForm, onSaved: (saved: Invoice) => void): SaveState {
  const services = useServices();
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const latest = useRef({ form, onSaved });
  const stored = useRef(form);
  const isSaving = useRef(false);
  useEffect(() => {
    latest.current = { form, onSaved };
  });
  const save = useCallback(async () => {
    const now = latest.current.form;
    if (isSaving.current || stored.current === now) return;
    if (faultsOf(now).length > 0) return setState({ kind: 'faulty' });
    isSaving.current = true;
    setState({ kind: 'saving' });
    const outcome = await services.invoices.save(inputOf(now));
    isSaving.current = false;
    if (!outcome.ok) return setState({ kind: 'refused', refusal: outcome.error });
    stored.current = now;
    latest.current.onSaved(outcome.value);
    setState({ kind: 'saved', at: Date.now(), rev: outcome.value.rev });
  }, [services]);
  useEffect(() => {
    if (stored.current === form) return;
    setState((before) => (before.kind === 'saving' ? before : { kind: 'waiting' }));
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [form, save, state.kind === 'saved']);
  useEffect(() => {
    const leave = () => void save();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [save]);
  return state;
}
