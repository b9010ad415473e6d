import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { MessageSign } from '../../mailing/message-sign.tsx';
import { useServices } from '../../services-context.ts';

/** Every message that carries it, the newest first. */
export function SentTo({ id }: { id: string }) {
  const t = useText('reports');
  const { outbox } = useServices();
  const { data: messages = [] } = useLive(`messages of ${id}`, () => outbox.of(id));
  return (
    <Section title={t('sentTo')}>
      {messages.length === 0 ? (
        <p className="q-small q-muted">{t('sentToNobody')}</p>
      ) : (
        <ul className="reports-sent">
          {messages.map((message) => (
            <li key={message.id}>
              <Link href={`/outbox?open=${message.id}`}>{message.recipientName}</Link>
              <MessageSign message={message} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
