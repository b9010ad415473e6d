import { isPaper, offerFiles } from '@services/incoming-files.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { DropZone } from '@ui/files/drop-zone.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { Desk, ImportFile } from '../desk/desk.ts';
import type { DeskTools } from '../desk/desk-tools.ts';
import { unfinishedReading } from '../desk/survival.ts';
import { PastImports } from '../past/past-imports.tsx';
import { accepted } from './accepted.ts';
import { kindOptions } from '../kind-words.ts';

interface StartViewProps {
  desk: Extract<Desk, { stage: 'start' }>;
  tools: DeskTools;
  kind: string;
  onKind: (kind: string) => void;
  onFile: (file: ImportFile) => void;
}

export const GUESS = 'guess';

/** Nothing is open: the way in, why the last file was refused, and what was imported before. */
export function StartView({ desk, tools, kind, onKind, onFile }: StartViewProps) {
  const t = useText('import');
  const { refused } = desk;
  const unfinished = unfinishedReading();
  return (
    <div className="q-page">
      {refused && (
        <Callout
          tone="error"
          live
          acts={
            <Button onClick={() => onFile(refused.file)}>
              {t(refused.refusal.reason === 'file-of-other-books' ? 'readFileAgain' : 'tryAgain')}
            </Button>
          }
        >
          <b>{t('refusedTitle', { name: refused.file.name })}</b> {tools.refusal(refused.refusal)}
        </Callout>
      )}
      {unfinished !== null && (
        <Callout tone="error" live>
          <b>{t('unfinishedTitle', { name: unfinished })}</b> {t('unfinished')}
        </Callout>
      )}
      <div className="import-start">
        <DropZone
          accept={accepted}
          multiple
          choose={t('chooseFile')}
          onLate={offerFiles}
          onFiles={(files) => {
            const [file] = files;
            if (files.some(isPaper)) offerFiles(files);
            else if (file) onFile({ blob: file, name: file.name });
          }}
        >
          <h2>{t('dropTitle')}</h2>
          <p className="q-muted q-small">{t('dropFormats')}</p>
          <p className="q-muted q-small q-wide-only">{t('pasteHint')}</p>
        </DropZone>
        <SegmentedControl
          label={t('kind')}
          value={kind}
          onChange={onKind}
          options={[{ value: GUESS, label: t('kindGuess') }, ...kindOptions(t)]}
        />
      </div>
      <PastImports tools={tools} />
    </div>
  );
}
