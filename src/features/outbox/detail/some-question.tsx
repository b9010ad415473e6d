import { isInDoubt } from '@domain/outbox/transitions.ts';
import type { OutboxRow } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useMessageActs } from '../use-message-acts.ts';

interface SomeQuestionProps {
  message: OutboxRow;
  onResend: () => void;
}

/** O16: who did not get it, and what a person can do about that. */
export function SomeQuestion({ message, onResend }: SomeQuestionProps) {
  const t = useText('outbox');
  const { settle } = useMessageActs();
  return (
    <Callout
      tone="warning"
      acts={
        <>
          <Button onClick={onResend}>{t('someAgain')}</Button>
          <Button onClick={() => void settle(message.id, message.subjectName)}>{t('someLeave')}</Button>
        </>
      }
    >
      <b>{t(isInDoubt(message) ? 'someDoubtTitle' : 'someTitle')}</b>
      <br />
      {t(isInDoubt(message) ? 'someDoubtText' : 'someText', {
        addresses: message.refusedRecipients.join(', '),
      })}
    </Callout>
  );
}
