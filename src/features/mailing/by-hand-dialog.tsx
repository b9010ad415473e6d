import type { MessageTarget } from '@services/services.ts';
import { Dialog } from '@ui/layers/dialog.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { ByHand } from './by-hand.tsx';

/** Sending a document without a relay. */
export function ByHandDialog({
  target,
  name,
  onClose,
}: {
  target: MessageTarget;
  /** As people know it: `F-2026-0421`. */
  name: string;
  onClose: () => void;
}) {
  const t = useText('by-hand');
  return (
    <Dialog title={t('title', { name })} onClose={onClose}>
      <ByHand target={target} onSent={onClose} />
    </Dialog>
  );
}
