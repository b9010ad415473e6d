import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentTemplate, StoredTemplate, TemplateFault } from '@domain/templates/template.ts';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** Typing pauses this long before the template is stored. */
const PAUSE = 600;

/** Without a name nothing of it is stored. */
const isNameless = ({ name }: DocumentTemplate): boolean => name.trim() === '';

interface Saved {
  isSaving: boolean;
  /** What was wrong with the texts that were stored last, in every language. */
  faults: readonly TemplateFault[];
}

/** Stores the template after each pause, one save after the other, and once more when the editor is left. */
export function useSave(stored: StoredTemplate, template: DocumentTemplate): Saved {
  const { templates } = useServices();
  const [state, setState] = useState<Saved>({ isSaving: false, faults: stored.faults });
  const latest = useRef(template);
  useHalfTyped(isNameless(template));
  const before = useRef({ template, rev: stored.rev });
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    latest.current = template;
  }, [template]);
  const saveNow = useCallback(async () => {
    const now = latest.current;
    if (now === before.current.template || isNameless(now)) return;
    setState((last) => ({ ...last, isSaving: true }));
    const saved = await templates.save({ ...now, id: stored.id, rev: before.current.rev });
    if (saved.ok) before.current = { template: now, rev: saved.value.rev };
    else await showRefusal(saved.error);
    setState((last) => ({ isSaving: false, faults: saved.ok ? saved.value.faults : last.faults }));
  }, [templates, stored.id]);
  const save = useCallback(() => {
    queue.current = queue.current.then(saveNow);
  }, [saveNow]);
  useEffect(() => {
    if (template === before.current.template) return;
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [template, save]);
  useEffect(() => {
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, [save]);
  return state;
}
