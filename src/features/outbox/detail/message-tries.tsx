import type { DeliveryAttempt } from '@domain/outbox/message.ts';
import type { OutboxRow } from '@services/services.ts';
import { ActivityList } from '@ui/page/activity-list.tsx';
import { Section } from '@ui/page/section.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useAround } from '../../mailing/use-around.ts';

/** The tries in plain words, the newest first, and what the relay signed for. */
export function MessageTries({ message }: { message: OutboxRow }) {
  const t = useText('outbox');
  const { when } = useAround();
  const words = ({ by, outcome, code, reason }: DeliveryAttempt) => {
    const isSaid = code === null || outcome === 'at-relay' || reason.startsWith(String(code));
    const said = isSaid ? reason : `${code} ${reason}`.trim();
    return (
      <>
        {by === 'device' ? t(`device-${outcome}`) : t(`server-${outcome}`)}
        {said !== '' && <small className="q-muted"> {said}</small>}
      </>
    );
  };
  return (
    <>
      {message.way === null && (
        <Section title={t('tries')}>
          {message.attempts.length === 0 ? (
            <p className="q-small q-muted">{t('noTries')}</p>
          ) : (
            <ActivityList
              entries={message.attempts
                .map((attempt, at) => ({
                  id: at,
                  at: attempt.at,
                  when: when(attempt.at),
                  what: words(attempt),
                }))
                .toReversed()}
            />
          )}
        </Section>
      )}
      {message.receipts.length > 0 && (
        <Section title={t('receipts')}>
          <ActivityList
            entries={message.receipts.map(({ at, relay, messageId, digest }) => ({
              id: digest,
              at,
              when: when(at),
              what: (
                <span className="outbox-receipt">
                  {t('receiptWords', { relay, id: messageId })}
                  <br />
                  <small className="q-muted">{t('fingerprint', { hash: digest })}</small>
                </span>
              ),
            }))}
          />
        </Section>
      )}
    </>
  );
}
