import './mailing.css';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { classNames } from '@ui/signs/class-names.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { needsYou } from './message-state.ts';
import { MessageSign } from './message-sign.tsx';
import { addressWords, nextWords } from './message-words.ts';
import { useAround } from './use-around.ts';

/** B13: how often a record was mailed, to whom, and what became of it. */
export function MailHistory({ subjectId }: { subjectId: string }) {
  const t = useText('outbox');
  const { outbox } = useServices();
  const around = useAround();
  const { data: messages } = useLive(`mail of ${subjectId}`, () => outbox.of(subjectId));
  if (!messages) return null;
  return (
    <Section title={t('mail')} acts={messages.length > 0 && <Link href="/outbox">{t('toOutbox')}</Link>}>
      {messages.length === 0 ? (
        <p className="q-small q-muted">{t('notMailed')}</p>
      ) : (
        <ul className="mail-history">
          {messages.map((message) => (
            <li key={message.id}>
              <MessageSign message={message} />
              <Link href={`/outbox?open=${message.id}`}>
                {t(`kind-${message.kind}`)}{' '}
                {message.way === null && t('historyTo', { to: addressWords(t, message) })}
              </Link>
              <span className={classNames('mail-history-more', needsYou(message) && 'is-bad')}>
                {message.way && `${addressWords(t, message)}, `}
                {nextWords(t, message, around)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
