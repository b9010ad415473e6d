import { useEffect, useRef, useState } from 'react';
import type { Language } from '@domain/parties/parties.ts';
import type { DocumentTemplate, TemplateFault } from '@domain/templates/template.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useServices } from '../../services-context.ts';

/** Keys follow each other faster than this: the document is made once they rest. */
const PAUSE = 90;
/** What is changed after so long a rest is shown at once: one click, one key, the first letter of a word. */
const REST = 300;

interface Preview {
  file: Blob | undefined;
  faults: readonly TemplateFault[];
  refusal: string | undefined;
}

interface Target {
  invoiceId: string;
  language: Language;
}

/** No faults after no faults is nothing new. */
const keptFaults = (last: Pick<Preview, 'faults'>, { faults }: Pick<Preview, 'faults'>) => ({
  faults: faults.length === 0 && last.faults.length === 0 ? last.faults : faults,
});

/**
 * The document as the template stands. One is made at a time; what was typed meanwhile is made next, so that the
 * worker stays warm and the last state is always shown.
 */
export function usePreview(
  template: DocumentTemplate,
  { invoiceId, language }: Target,
  isOn: boolean,
): Preview {
  const { templates } = useServices();
  const reasonOf = useRefusal();
  const [preview, setPreview] = useState<Preview>({ file: undefined, faults: [], refusal: undefined });
  const wanted = useRef<() => Promise<void>>(undefined);
  const isBusy = useRef(false);
  const changedAt = useRef(0);
  useEffect(() => {
    if (!isOn) return;
    let hasLeft = false;
    const make = async () => {
      const target = invoiceId === '' ? { language } : { invoiceId };
      const made = await templates.preview(template, target);
      if (hasLeft) return;
      if (made.ok)
        setPreview((last) => ({ ...made.value, ...keptFaults(last, made.value), refusal: undefined }));
      else setPreview((last) => ({ ...last, file: undefined, refusal: reasonOf(made.error) }));
    };
    const run = async () => {
      wanted.current = make;
      if (isBusy.current) return;
      isBusy.current = true;
      while (wanted.current !== undefined) {
        const next = wanted.current;
        wanted.current = undefined;
        await next();
      }
      isBusy.current = false;
    };
    const rested = performance.now() - changedAt.current;
    changedAt.current = performance.now();
    const timer = rested > REST ? undefined : setTimeout(() => void run(), PAUSE);
    if (timer === undefined) void run();
    return () => {
      hasLeft = true;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `reasonOf` changes with every drawing, the document does not
  }, [templates, template, invoiceId, language, isOn]);
  return preview;
}
