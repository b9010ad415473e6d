import { useState } from 'react';
import type { RelayStatus } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { Facts } from '@ui/page/facts.tsx';
import { showDone, showRefused } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useAround } from '../../mailing/use-around.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** As what this device is known to the relay, and what its key may do. */
export function PairedRelay({ relay }: { relay: RelayStatus }) {
  const t = useText('relay');
  const outbox = useText('outbox');
  const services = useServices();
  const { when } = useAround();
  const [isChecking, setChecking] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const check = async () => {
    setChecking(true);
    const checked = await services.relay.check();
    setChecking(false);
    if (checked.ok) showDone(t('checked'));
    else await showRefusal(checked.error);
  };
  const unpair = async () => {
    const left = await services.relay.unpair();
    if (!left.ok) return showRefusal(left.error);
    if (left.value.revoked) showDone(t('unpaired'));
    else showRefused(t('unpairedOnly'));
  };
  return (
    <>
      {relay.refused !== '' && (
        <Callout tone="error">
          {outbox.loose(relay.refused)} {t('refused')}
        </Callout>
      )}
      {relay.isTestMailbox && (
        <Callout
          tone="warning"
          acts={
            <a className="q-button" href={`${relay.url}/mailbox`} target="_blank" rel="noreferrer">
              {t('openMailbox')}
            </a>
          }
        >
          {t('testMailbox')}
        </Callout>
      )}
      <p className="q-strong">{t('paired', { name: relay.deviceName })}</p>
      <Facts
        facts={[
          [t('address'), relay.url],
          [t('since'), when(relay.pairedAt)],
          [t('senders'), relay.senders.length === 0 ? t('anySender') : relay.senders.join(', ')],
          [
            t('key'),
            <span key="key" className="q-id">
              {relay.keyId}
            </span>,
          ],
        ]}
      />
      <div className="q-row is-wrapping">
        <Button icon="refresh" busy={isChecking} onClick={() => void check()}>
          {t('check')}
        </Button>
        <Button variant="subtle" onClick={() => setLeaving(true)}>
          {t('unpair')}
        </Button>
      </div>
      {isLeaving && (
        <ConfirmDialog
          title={t('unpairTitle')}
          confirm={t('unpair')}
          danger
          onConfirm={unpair}
          onClose={() => setLeaving(false)}
        >
          <p>{t('unpairText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
