import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** A mail to oneself, by the way that every mail takes. */
export function TestMail({ isReady }: { isReady: boolean }) {
  const t = useText('mails');
  const services = useServices();
  const { data: relay } = useLive('relay', () => services.relay.status());
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const queued = await services.outbox.enqueue({ kind: 'test', id: '' });
    setBusy(false);
    if (queued.ok) showDone(t('testQueued', { address: queued.value.to[0]?.address ?? '' }));
    else await showRefusal(queued.error);
  };
  const whyNot = !relay ? t('testNeedsRelay') : isReady ? undefined : t('testNeedsSender');
  return (
    <Button icon="send" busy={busy} unavailable={whyNot} onClick={() => void send()}>
      {t('sendTest')}
    </Button>
  );
}
