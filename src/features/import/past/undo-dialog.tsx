import { useRef, useState } from 'react';
import type { ImportBatch } from '@domain/intake/plan.ts';
import type { Refusal } from '@domain/result.ts';
import type { UndoChoice } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { DeskTools } from '../desk/desk-tools.ts';

interface UndoDialogProps {
  batch: Pick<ImportBatch, 'id' | 'fileName' | 'control'>;
  tools: DeskTools;
  onClose: () => void;
  onUndone?: () => void;
}

/** Asks once; says why when it cannot be done, and asks again where later changes would go with it. */
export function UndoDialog({ batch, tools, onClose, onUndone }: UndoDialogProps) {
  const t = useText('import');
  const [refused, setRefused] = useState<Refusal | null>(null);
  // The dialog closes once it has acted; a refusal must stay to be read.
  const answered = useRef(false);
  const { fileName: name } = batch;
  const undo = async (choice?: UndoChoice) => {
    const undone = await tools.services.imports.undo(batch.id, choice);
    if (!undone.ok) {
      answered.current = true;
      return setRefused(undone.error);
    }
    const { removed: count, kept } = undone.value;
    const done = count > 0 ? t('undoDone', { count }) : t('undoDoneBare', { name });
    showDone(kept > 0 ? `${done} ${t('undoKept', { count: kept })}` : done);
    onUndone?.();
    onClose();
  };
  if (refused !== null) {
    return (
      <Dialog
        title={t('undoRefused', { name })}
        onClose={onClose}
        foot={
          <>
            <Button takesFocus onClick={onClose}>
              {t('undoKeep')}
            </Button>
            {refused.reason === 'import-changed-since' && (
              <Button variant="danger" onClick={() => void undo({ changed: 'take-back' })}>
                {t('undoEvenChanged')}
              </Button>
            )}
          </>
        }
      >
        <Callout tone="error" live>
          {tools.refusal(refused)}
        </Callout>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={t('undoTitle', { name })}
      confirm={t('undoDo')}
      danger
      onConfirm={() => undo()}
      onClose={() => answered.current || onClose()}
    >
      {t('undoBody', { count: batch.control.created.rows })}
    </ConfirmDialog>
  );
}
