import { useEffect, useRef, useState } from 'react';
import type { MessageKind } from '@domain/outbox/message.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { MailPreview } from '@services/services.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** Keys follow each other faster than this: the mail is written once they rest. */
const PAUSE = 120;

interface Words {
  kind: MessageKind;
  language: Language;
  subject: string;
  body: string;
  /** Of the document that it is tried on; empty = the latest. */
  subjectId: string;
}

interface Shown {
  preview: MailPreview | undefined;
  /** Why there is none, in words. */
  refusal: string;
}

/** The mail as these words make it: the last ones typed always win. */
export function useMailPreview(words: Words | undefined): Shown {
  const { mailTexts } = useServices();
  const [shown, setShown] = useState<Shown>({ preview: undefined, refusal: '' });
  const turn = useRef(0);
  const key = words === undefined ? '' : JSON.stringify(words);
  useEffect(() => {
    if (key === '') return;
    turn.current += 1;
    const own = turn.current;
    const write = async () => {
      const { kind, language, subject, body, subjectId } = JSON.parse(key) as Words;
      const text = { kind, subject: { [language]: subject }, body: { [language]: body } };
      const made = await mailTexts.preview(text, language, subjectId === '' ? undefined : subjectId);
      const refusal = made.ok ? '' : await sayRefusal(made.error);
      if (own !== turn.current) return;
      setShown((last) => ({ preview: made.ok ? made.value : last.preview, refusal }));
    };
    const timer = setTimeout(() => void write(), PAUSE);
    return () => clearTimeout(timer);
  }, [mailTexts, key]);
  return shown;
}
