import { useEffect, useId, useRef, useState } from 'react';
import type { HandWay } from '@domain/outbox/message.ts';
import type { MessageTarget } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';

interface HandQuestionProps {
  target: MessageTarget;
  way: HandWay;
  onSent: () => void;
  onNotYet: () => void;
}

/** Only the person knows whether it was sent: asked once, and kept with the document. */
export function HandQuestion({ target, way, onSent, onNotYet }: HandQuestionProps) {
  const t = useText('by-hand');
  const services = useServices();
  const [busy, setBusy] = useState(false);
  const titleId = useId();
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  const record = async () => {
    setBusy(true);
    const recorded = await services.outbox.recordByHand(target, way);
    setBusy(false);
    if (!recorded.ok) return showRefusal(recorded.error);
    showDone(t('recorded'), async () => {
      const undone = await services.outbox.undoByHand(recorded.value.id);
      if (!undone.ok) await showRefusal(undone.error);
    });
    onSent();
  };
  return (
    <fieldset className="hand-question" aria-labelledby={titleId}>
      <div aria-live="polite">
        <p className="q-small q-muted">{t(`${way}-done`)}</p>
        <h3 id={titleId}>{t('sentQuestion')}</h3>
      </div>
      <div className="q-row is-wrapping">
        <Button onClick={onNotYet}>{t('notYet')}</Button>
        <Button variant="filled" icon="check" busy={busy} ref={yes} onClick={() => void record()}>
          {t('yesSent')}
        </Button>
      </div>
    </fieldset>
  );
}
