import { useState } from 'react';
import { checkPattern, fileNameBy, fileNameVariables } from '@domain/archive/file-name.ts';
import { wordingOf } from '@i18n/wording/registry.ts';
import type { OutputFolderStatus } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';

/** How files are called, with a document as example while it is typed. */
export function PatternForm({ folder: { id, pattern } }: { folder: OutputFolderStatus }) {
  const t = useText('folders');
  const language = useLanguage();
  const reasonOf = useRefusal();
  const today = useToday();
  const { outputFolders } = useServices();
  const [typed, setTyped] = useState(pattern);
  const held = useHalfTyped(typed !== pattern);
  const checked = checkPattern(typed);
  const fault = checked.ok ? undefined : reasonOf(checked.error);
  const sample = {
    number: `F-${today.slice(0, 4)}-0042`,
    customer: t('exampleCustomer'),
    date: today,
    kind: wordingOf(language, 'ZZ').words.titles.invoice,
  };
  const example = checked.ok ? t('example', { name: fileNameBy(checked.value, sample, 'pdf') }) : '';
  const store = async (wanted: string) => {
    const stored = await outputFolders.set(id, { pattern: wanted });
    if (!stored.ok) await showRefusal(stored.error);
    return stored.ok;
  };
  const save = async () => {
    const isStored = await store(typed);
    if (isStored) showDone(t('patternSaved'), async () => void (await store(pattern)));
    return isStored;
  };
  return (
    <form
      className="q-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fault && typed !== pattern) void held.whileSaving(save());
      }}
    >
      <TextInput
        label={t('pattern')}
        value={typed}
        onChange={setTyped}
        error={fault}
        hint={
          <>
            {example}
            <br />
            {fileNameVariables.map((name) => `{${name}}`).join(' ')}
          </>
        }
        autoComplete="off"
        spellCheck={false}
      />
      <div>
        <Button type="submit" unavailable={fault ?? (typed === pattern ? t('patternSame') : undefined)}>
          {t('savePattern')}
        </Button>
      </div>
    </form>
  );
}
