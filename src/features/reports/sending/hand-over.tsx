import { useState } from 'react';
import type { ReportFor } from '@services/contracts/managers.ts';
import { Dialog } from '@ui/layers/dialog.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { ByHand } from '../../mailing/by-hand.tsx';

interface HandOverProps {
  title: string;
  letters: readonly ReportFor[];
  onClose: () => void;
}

/** F6: without a relay, one manager after the other; what is left out now can be sent again from the kept report. */
export function HandOver({ title, letters, onClose }: HandOverProps) {
  const t = useText('reports');
  const [at, setAt] = useState(0);
  const letter = letters[at];
  if (!letter) return null;
  const next = () => (at + 1 < letters.length ? setAt(at + 1) : onClose());
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={at + 1 < letters.length && <Button onClick={next}>{t('nextReader')}</Button>}
    >
      <h3>{t('handTo', { name: letter.managerName, place: at + 1, count: letters.length })}</h3>
      <ByHand
        key={letter.managerId}
        target={{ kind: 'report', id: letter.reportId, managerId: letter.managerId }}
        onSent={next}
      />
    </Dialog>
  );
}
