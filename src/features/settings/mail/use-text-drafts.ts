import { useState } from 'react';
import type { MessageKind } from '@domain/outbox/message.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { MailTextInUse } from '@services/services.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { notSavedYet } from '../../not-saved-yet.ts';
import { useServices } from '../../services-context.ts';

type Part = 'subject' | 'body';

export interface TextDraft {
  stored: MailTextInUse;
  subject: string;
  body: string;
  write: (part: Part, text: string) => void;
  isChanged: boolean;
  isOwn: boolean;
  save: () => Promise<void>;
  discard: () => void;
  reset: () => Promise<void>;
}

/** The words of a kind in a language with what was typed on top; what is typed elsewhere is kept meanwhile. */
export function useTextDrafts(kind: MessageKind, language: Language): TextDraft | undefined {
  const t = useText('mails');
  const { mailTexts } = useServices();
  const { data: stored } = useLive(`mail text ${kind}`, () => mailTexts.get(kind));
  const [typed, setTyped] = useState<Record<string, string>>({});
  const held = useHalfTyped(Object.keys(typed).length > 0);
  if (stored?.kind !== kind) return undefined;
  const keyOf = (part: Part) => `${kind} ${language} ${part}`;
  const storedText = (part: Part) => stored[part][language] ?? '';
  const textOf = (part: Part) => typed[keyOf(part)] ?? storedText(part);
  const forget = () =>
    setTyped(({ [keyOf('subject')]: _subject, [keyOf('body')]: _body, ...others }) => others);
  const put = async (subject: string, body: string) => {
    const saved = await mailTexts.save({
      kind,
      subject: { [language]: subject },
      body: { [language]: body },
    });
    if (!saved.ok) await showRefusal(saved.error);
    return saved.ok;
  };
  return {
    stored,
    subject: textOf('subject'),
    body: textOf('body'),
    write: (part, text) => setTyped((now) => ({ ...now, [keyOf(part)]: text })),
    isChanged: (['subject', 'body'] as const).some((part) => textOf(part) !== storedText(part)),
    isOwn: stored.own.includes(language),
    save: async () => {
      const saving = put(textOf('subject'), textOf('body'));
      await held.whileSaving(saving);
      if (!(await saving)) return;
      const saved = { [keyOf('subject')]: textOf('subject'), [keyOf('body')]: textOf('body') };
      setTyped((now) => notSavedYet(now, saved));
      showDone(t('textSaved'));
    },
    discard: forget,
    reset: async () => {
      const before = [storedText('subject'), storedText('body')] as const;
      const done = await mailTexts.reset(kind, language);
      if (!done.ok) return showRefusal(done.error);
      forget();
      showDone(t('textReset'), async () => void (await put(...before)));
    },
  };
}
