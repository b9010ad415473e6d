import { useState } from 'react';
import { formatBytes } from '@i18n/format/bytes.ts';
import { Button } from '@ui/signs/button.tsx';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { PageHead } from '@ui/page/page-head.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import type { OpenFile } from '../desk/desk.ts';
import { closeFile } from '../desk/open-file.ts';
import { saveRejected } from '../desk/save-rejected.ts';
import { missingFields } from '../columns/columns.ts';

interface FileLineProps {
  open: OpenFile;
  onImport: () => void;
}

/** Why nothing can be imported yet. */
function obstacle({ preview, choices, confirmed }: OpenFile, t: Translate<RoomMessages<'import'>>) {
  const { created, updated, rejected } = preview.control;
  if (missingFields(preview).length > 0 || !confirmed) return t('confirmFirst');
  if (choices.invalid === 'refuse' && rejected.rows > 0) return t('importRefused', { count: rejected.rows });
  return created.rows + updated.rows === 0 ? t('importNothing') : undefined;
}

/** The file and its two acts. */
export function FileLine({ open, onImport }: FileLineProps) {
  const t = useText('import');
  const language = useLanguage();
  const [leaving, setLeaving] = useState(false);
  const { file, preview, busy } = open;
  const { created, updated, rejected } = preview.control;
  const facts = { count: preview.rowCount, size: formatBytes(file.blob.size, language) };
  return (
    <PageHead
      acts={
        <>
          {rejected.rows > 0 && (
            <Button onClick={() => void saveRejected(open, t('rejectedFile', { name: baseName(file.name) }))}>
              {t('rejectedRows')}
            </Button>
          )}
          <Button variant="filled" busy={busy !== null} unavailable={obstacle(open, t)} onClick={onImport}>
            {t('importRows', { count: created.rows + updated.rows })}
          </Button>
        </>
      }
    >
      <span className="q-row">
        <Icon name="file" />
        <span>
          <b className="q-mid">{file.name}</b>{' '}
          <span className="q-muted q-small">
            {preview.sheet && !preview.dialect
              ? t('fileFacts', { sheet: preview.sheet, ...facts })
              : t('fileFactsText', facts)}
          </span>
        </span>
        <IconButton
          icon="close"
          label={t('close')}
          onClick={() => (preview.mended.rows > 0 ? setLeaving(true) : closeFile())}
        />
      </span>
      {leaving && (
        <ConfirmDialog
          title={t('closeTitle')}
          confirm={t('close')}
          onConfirm={closeFile}
          onClose={() => setLeaving(false)}
        >
          {t('closeMended', { name: file.name })}
        </ConfirmDialog>
      )}
    </PageHead>
  );
}

const baseName = (name: string) => name.replace(/\.[^.]+$/, '');
