import { useState, type ReactNode } from 'react';
import { Button } from '../signs/button.tsx';
import { Dialog } from './dialog.tsx';
import { useText } from '../environment/use-text.ts';

interface ConfirmDialogProps {
  /** The act: "Issue 14 invoices". */
  title: string;
  /** The result in words and figures. */
  children: ReactNode;
  /** The verb on the button; the title by default. */
  confirm?: string;
  danger?: boolean;
  onConfirm: () => void | Promise<void>;
  onClose: () => void;
  /** Why it cannot be confirmed yet. */
  unavailable?: string | undefined;
  size?: 'narrow' | 'wide';
}

/** Only for what cannot be undone. The safe button has the focus. */
export function ConfirmDialog({
  title,
  children,
  confirm = title,
  danger = false,
  onConfirm,
  onClose,
  unavailable,
  size,
}: ConfirmDialogProps) {
  const t = useText('words');
  const [busy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      onClose();
    }
  };
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      foot={
        <>
          <Button takesFocus onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            variant={danger ? 'danger' : 'filled'}
            busy={busy}
            unavailable={unavailable}
            onClick={() => void act()}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
