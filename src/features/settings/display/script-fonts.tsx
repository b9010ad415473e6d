import { useCallback, useEffect, useState } from 'react';
import { formatBytes } from '@i18n/format/bytes.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { ProgressBar } from '@ui/tasks/progress-bar.tsx';
import { Section } from '@ui/page/section.tsx';
import { runTask } from '@ui/tasks/task-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

interface Shelf {
  files: number;
  kept: number;
  bytes: number;
}

/** The fonts that documents in other scripts need: all on this device, or each with its first document. */
function useShelf() {
  const t = useText('settings');
  const { scriptFonts } = useServices();
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [work, setWork] = useState<'fetch' | 'forget' | null>(null);
  const look = useCallback(() => scriptFonts.status().then(setShelf), [scriptFonts]);
  useEffect(() => void look(), [look]);

  const fetchAll = () =>
    runTask(t('scriptFontsTask'), async ({ signal, onProgress }) => {
      const result = await scriptFonts.fetchAll({
        signal,
        onProgress: (progress) => {
          onProgress(progress);
          setShelf((last) => last && { ...last, kept: progress.done });
        },
      });
      if (result.ok) return { ok: true, result: t('scriptFontsAll'), isSeen: true };
      return { ok: false, result: await sayRefusal(result.error) };
    });

  const keep = async (all: boolean) => {
    setWork(all ? 'fetch' : 'forget');
    await (all ? fetchAll() : scriptFonts.forget()).then(look).finally(() => setWork(null));
  };
  return { shelf, work, keep };
}

export function ScriptFonts() {
  const t = useText('settings');
  const language = useLanguage();
  const { shelf, work, keep } = useShelf();
  if (shelf === null) return null;
  const { files, kept, bytes } = shelf;
  const isWhole = kept === files;
  const some = t('scriptFontsSome', { kept, files });
  return (
    <Section title={t('scriptFonts')} note={t('scriptFontsNote')}>
      <div className="q-stack">
        <Checkbox
          checked={work === 'fetch' || (work === null && isWhole)}
          disabled={work !== null}
          label={t('scriptFontsKeep')}
          hint={t('scriptFontsHint', { size: formatBytes(bytes, language) })}
          onChange={(all) => void keep(all)}
        />
        {work === 'fetch' && <ProgressBar label={some} done={kept} total={files} />}
        <p className="q-small q-muted">{isWhole ? t('scriptFontsAll') : some}</p>
      </div>
    </Section>
  );
}
