import type { Mailbox } from '@domain/outbox/message.ts';
import { formatBytes } from '@i18n/format/bytes.ts';
import type { OutboxRow } from '@services/services.ts';
import { Facts } from '@ui/page/facts.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useAround } from '../../mailing/use-around.ts';
import { FileLinks } from '../../mailing/file-links.tsx';
import { useServices } from '../../services-context.ts';

const boxWords = (boxes: readonly Mailbox[]) =>
  boxes.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join(', ');

const screens: Partial<Record<OutboxRow['subject']['kind'], string>> = {
  invoice: '/invoices',
  customer: '/customers',
};

/** Its head, its text and its files, as they left or will leave. */
export function MessageContent({ message }: { message: OutboxRow }) {
  const t = useText('outbox');
  const language = useLanguage();
  const { outbox } = useServices();
  const { when } = useAround();
  const { subject, subjectName, from, to, cc, bcc, refusedRecipients, notBefore, queuedAt } = message;
  const screen = screens[subject.kind];
  return (
    <>
      <Facts
        facts={[
          [
            t('about'),
            screen && subject.id !== '' ? (
              <Link key="about" href={`${screen}?open=${subject.id}`}>
                {subjectName || message.recipientName}
              </Link>
            ) : (
              ''
            ),
          ],
          [t('from'), boxWords([from])],
          [t('to'), boxWords(to)],
          [t('cc'), boxWords(cc)],
          [t('bcc'), boxWords(bcc)],
          [t('notTaken'), refusedRecipients.join(', ')],
          [t('subject'), message.subjectLine],
          [t('queuedFact'), when(queuedAt)],
          [t('plannedFact'), notBefore ? when(notBefore) : ''],
        ]}
      />
      <Section title={t('text')}>
        <div className="mail-text" lang={message.language}>
          {message.text}
        </div>
      </Section>
      {message.files.length > 0 && (
        <Section title={t('files')}>
          <FileLinks
            files={message.files.map(({ fileName, sha256, size }) => ({
              name: fileName,
              note: formatBytes(size, language),
              open: () => outbox.look(message.id, sha256),
            }))}
          />
        </Section>
      )}
    </>
  );
}
