import { formatTime } from '@i18n/format/instants.ts';
import { Button } from '@ui/signs/button.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import type { IconName } from '@ui/signs/icons.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { ReactNode } from 'react';
import { sendsWhenClosed, useOfflineSince } from '../mailing/connection.ts';
import { useRelay } from '../mailing/use-around.ts';
import { useCompany } from '../use-company.ts';

const Strip = ({ icon, children, act }: { icon: IconName; children: ReactNode; act?: ReactNode }) => (
  <div className="outbox-strip" aria-live="polite">
    <Icon name={icon} />
    <p>{children}</p>
    {act}
  </div>
);

/** What keeps the mails here, or keeps them from their readers: no network, no key, no relay, a test mailbox. */
export function OutboxStrip({ waiting }: { waiting: number }) {
  const t = useText('outbox');
  const relay = useRelay();
  const timeZone = useCompany()?.timeZone ?? 'UTC';
  const since = useOfflineSince();
  if (since !== null) {
    const goes = sendsWhenClosed() ? 'offlineByThemselves' : 'offlineKeepOpen';
    return (
      <Strip icon="offline">
        <b>{since === 0 ? t('offline') : t('offlineSince', { when: formatTime(since, timeZone) })}</b>{' '}
        {waiting === 0 ? t('offlineNothing') : t(goes, { count: waiting })}
      </Strip>
    );
  }
  const settings = (words: string) => <Button href="/settings/mail">{words}</Button>;
  if (relay?.refused) {
    return (
      <Strip icon="warning" act={settings(t('pairAgain'))}>
        {t('relayRefuses')}
      </Strip>
    );
  }
  if (relay === null && waiting > 0) {
    return (
      <Strip icon="note" act={settings(t('pairRelay'))}>
        {t('waitWithoutRelay', { count: waiting })}
      </Strip>
    );
  }
  if (relay?.isTestMailbox) {
    return (
      <Strip
        icon="note"
        act={
          <a className="q-button" href={`${relay.url}/mailbox`} target="_blank" rel="noreferrer">
            {t('openMailbox')}
          </a>
        }
      >
        {t('testMailbox')}
      </Strip>
    );
  }
  return null;
}
