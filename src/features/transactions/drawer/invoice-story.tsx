import { formatDate } from '@i18n/format/dates.ts';
import type { Lineage, LineageMessage, LineagePayment } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { Facts } from '@ui/page/facts.tsx';
import { Link } from '@ui/signs/link.tsx';
import { MessageSign } from '../../mailing/message-sign.tsx';
import { addressWords } from '../../mailing/message-words.ts';
import { useMethodName } from '../../money/methods.tsx';
import { entryKey } from '../../money/payment-words.ts';
import { useDepartureWords } from '../../use-departure-words.ts';

interface InvoiceStoryProps extends Pick<Lineage, 'documents' | 'messages' | 'payments'> {
  invoiceId: string;
}

/** From the invoice of a row on to its files, its mails and its payments, each a way there (B24). */
export function InvoiceStory({ invoiceId, documents, messages, payments }: InvoiceStoryProps) {
  const t = useText('transactions');
  const none = (words: string) => <span className="q-muted">{words}</span>;
  return (
    <Facts
      facts={[
        [
          t('pdfFile'),
          documents.length === 0
            ? none(t('noFileYet'))
            : documents.map((file) => <FileEntry key={file.id} file={file} invoiceId={invoiceId} />),
        ],
        [
          t('mail'),
          messages.length === 0
            ? none(t('noMailYet'))
            : messages.map((message) => <MailEntry key={message.id} message={message} />),
        ],
        [
          t('payment'),
          payments.length === 0
            ? none(t('noPaymentYet'))
            : payments.map((payment) => (
                <PaymentEntry
                  key={payment.id}
                  payment={payment}
                  corrected={payments.find(({ id }) => id === payment.corrects)}
                />
              )),
        ],
      ]}
    />
  );
}

function FileEntry({ file, invoiceId }: { file: Lineage['documents'][number]; invoiceId: string }) {
  const words = useDepartureWords();
  return (
    <div>
      <Link href={`/invoices?open=${invoiceId}`}>{file.fileName}</Link>
      <small className="q-muted transaction-told">{words(file)[0]}</small>
    </div>
  );
}

function MailEntry({ message }: { message: LineageMessage }) {
  const t = useText('outbox');
  return (
    <div className="q-row is-wrapping">
      <Link href={`/outbox?open=${message.id}`}>
        {t(`kind-${message.kind}`)} {t('historyTo', { to: addressWords(t, message) })}
      </Link>
      <MessageSign message={message} />
    </div>
  );
}

interface PaymentEntryProps {
  payment: LineagePayment;
  corrected: LineagePayment | undefined;
}

function PaymentEntry({ payment, corrected }: PaymentEntryProps) {
  const t = useText('receivables');
  const language = useLanguage();
  const nameOf = useMethodName();
  const { no, date, method, reference, share, currency, customerId } = payment;
  const told = [formatDate(date, language, 'short'), nameOf(method), reference];
  const name = t(entryKey(payment), { no, corrects: corrected?.no ?? '' });
  return (
    <div>
      <span className="q-row is-wrapping">
        <Link href={`/customers?open=${customerId}`}>{name}</Link>
        <Amount minor={share} currency={currency} withCurrency />
      </span>
      <small className="q-muted transaction-told">{told.filter((one) => one !== '').join(' · ')}</small>
    </div>
  );
}
