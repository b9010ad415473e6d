import type { OutboxRow } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useMessageActs } from '../use-message-acts.ts';

/** The one question that only a person can answer, with its two answers. */
export function UnknownQuestion({ message }: { message: OutboxRow }) {
  const t = useText('outbox');
  const { retry, settle } = useMessageActs();
  const { trouble } = message;
  return (
    <Callout
      tone="warning"
      acts={
        <>
          <Button onClick={() => void settle(message.id, message.subjectName)}>{t('itArrived')}</Button>
          <Button onClick={() => void retry([message.id])}>{t('sendAgain')}</Button>
        </>
      }
    >
      <b>{t(trouble?.reason === 'other-version-left' ? 'otherLeftTitle' : 'unknownTitle')}</b>
      <br />
      {trouble === null || trouble.reason === 'maybe-delivered'
        ? t('unknownText', { name: message.recipientName || (message.to[0]?.address ?? '') })
        : t.loose(trouble.reason)}
    </Callout>
  );
}
