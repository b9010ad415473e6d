import './money.css';
import type { ReactNode } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { useText } from '@ui/environment/use-text.ts';

interface ActDialogProps {
  title: string;
  /** The verb on the button, with the amount. */
  act: string;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
  busy?: boolean;
  /** Why it cannot be done yet. */
  unavailable?: string | undefined;
  /** What was refused. */
  fault?: string | undefined;
  size?: 'narrow' | 'wide';
}

/** A form of one act about money. Enter acts, Escape leaves everything as it was. */
export function ActDialog({
  title,
  act,
  onAct,
  onClose,
  children,
  busy = false,
  unavailable,
  fault,
  size = 'narrow',
}: ActDialogProps) {
  const t = useText('words');
  const tryIt = () => unavailable === undefined && !busy && onAct();
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="filled" busy={busy} unavailable={unavailable} onClick={tryIt}>
            {act}
          </Button>
        </>
      }
    >
      <form
        className="money-form"
        onSubmit={(event) => {
          event.preventDefault();
          tryIt();
        }}
      >
        {fault && (
          <Callout tone="error" live>
            {fault}
          </Callout>
        )}
        {children}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}
