import type { ImportBatch } from '@domain/intake/plan.ts';
import { formatBytes } from '@i18n/format/bytes.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { Button } from '@ui/signs/button.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { Facts } from '@ui/page/facts.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { ControlTotals } from '../control/control-totals.tsx';
import { importedPlace } from '../imported-place.ts';
import { kindText } from '../kind-words.ts';

interface BatchDialogProps {
  batch: ImportBatch;
  onClose: () => void;
  onUndo: () => void;
}

/** One import as it was recorded: file, fingerprint, control totals. */
export function BatchDialog({ batch, onClose, onUndo }: BatchDialogProps) {
  const t = useText('import');
  const language = useLanguage();
  const see = importedPlace(batch);
  const day = (instant: string) => formatDate(instant.slice(0, 10), language);
  return (
    <Dialog
      title={t('details', { no: String(batch.no) })}
      size="wide"
      onClose={onClose}
      foot={
        <>
          {!batch.undoneAt && <Button href={see.href}>{t(see.word)}</Button>}
          {!batch.undoneAt && (
            <Button variant="danger" onClick={onUndo}>
              {t('undoImport')}
            </Button>
          )}
        </>
      }
    >
      <div className="q-stack">
        <Facts
          facts={[
            [t('pastFile'), `${batch.fileName}, ${formatBytes(batch.fileSize, language)}`],
            [t('sheet'), batch.sheet],
            [t('pastKind'), kindText(t, batch.kind)],
            [t('pastWhen'), day(batch.committedAt)],
            [t('pastUndone'), batch.undoneAt && day(batch.undoneAt)],
          ]}
        />
        <ControlTotals control={batch.control} fileSha256={batch.fileSha256} />
      </div>
    </Dialog>
  );
}
