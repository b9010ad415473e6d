import { useCallback, useEffect, useRef, useState } from 'react';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Refusal } from '@domain/result.ts';
import { useUnsaved } from '@ui/tasks/work-store.ts';
import { useServices } from '../../services-context.ts';
import { faultsOf } from './check.ts';
import { inputOf, isSameDraft, type DraftForm } from './draft-form.ts';
import { forgetUnsaved, keepUnsaved, type StoredDraft } from './unsaved-drafts.ts';

export type SaveState =
  | { kind: 'clean' | 'waiting' | 'saving' | 'faulty' }
  | { kind: 'saved'; at: number }
  | { kind: 'refused'; refusal: Refusal };

interface Autosave {
  state: SaveState;
  /** Stores what is typed now; the id of the draft, or '' when it could not be stored. */
  flush: () => Promise<string>;
  /** What is typed and not stored is given up. */
  discard: () => void;
}

interface Listeners {
  onSaved: (saved: Invoice) => void;
  /** The editor was left with something that cannot be stored: it is kept, and a person must know. */
  onKept: (form: DraftForm, refusal?: Refusal) => void;
}

const CLEAN: SaveState = { kind: 'clean' };

/** Typing pauses this long before the draft is stored. */
const PAUSE = 500;

/** What was at fault or refused has been taken back by hand: the draft is as the books have it. */
const withNothingToStore = (state: SaveState): SaveState =>
  state.kind === 'saved' || state.kind === 'saving' ? state : CLEAN;

/** Stores the draft after each pause, one save after the other, and once more when the editor is left. */
export function useAutosave(form: DraftForm, before: StoredDraft, listeners: Listeners): Autosave {
  const services = useServices();
  const [mark] = useState(() => services.mark());
  const [state, setState] = useState<SaveState>(CLEAN);
  const latest = useRef({ form, listeners });
  const stored = useRef(before);
  const hasLeft = useRef(false);
  const queue = useRef(Promise.resolve(form.id));
  useEffect(() => {
    latest.current = { form, listeners };
  });
  const saveNow = useCallback(
    async (id: string): Promise<string> => {
      const now = latest.current.form;
      const { rev } = stored.current;
      if (isSameDraft(stored.current.form, now)) {
        forgetUnsaved(mark, id);
        return id;
      }
      const fail = (failed: SaveState & { refusal?: Refusal }) => {
        setState(failed);
        if (!hasLeft.current) return id;
        keepUnsaved(mark, { ...now, id }, rev, services);
        latest.current.listeners.onKept(now, failed.refusal);
        return id;
      };
      if (faultsOf(now).length > 0) return fail({ kind: 'faulty' });
      setState({ kind: 'saving' });
      const outcome = await services.invoices.save({ ...inputOf({ ...now, id }), rev });
      if (!outcome.ok) return fail({ kind: 'refused', refusal: outcome.error });
      stored.current = { form: now, rev: outcome.value.rev };
      forgetUnsaved(mark, id);
      if (!hasLeft.current) latest.current.listeners.onSaved(outcome.value);
      setState({ kind: 'saved', at: Date.now() });
      return outcome.value.id;
    },
    [services, mark],
  );
  const save = useCallback(() => (queue.current = queue.current.then(saveNow)), [saveNow]);
  const flush = useCallback(async () => {
    const id = await save();
    return isSameDraft(stored.current.form, latest.current.form) ? id : '';
  }, [save]);
  const discard = useCallback(() => {
    stored.current = { ...stored.current, form: latest.current.form };
    forgetUnsaved(mark, latest.current.form.id);
  }, [mark]);
  useEffect(() => {
    if (isSameDraft(stored.current.form, form)) return setState(withNothingToStore);
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
  useUnsaved(state.kind !== 'clean' && state.kind !== 'saved');
  useAskBeforeUnload(state.kind === 'faulty' || state.kind === 'refused');
  return { state, flush, discard };
}

/** The browser asks before it closes a window whose work is nowhere else. */
function useAskBeforeUnload(isAtRisk: boolean) {
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}
