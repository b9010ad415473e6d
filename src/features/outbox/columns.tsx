import type { OutboxRow } from '@services/services.ts';
import { classNames } from '@ui/signs/class-names.ts';
import type { Column } from '@ui/lists/table/column.ts';
import { MessageSign } from '../mailing/message-sign.tsx';
import { needsYou, rowAct } from '../mailing/message-state.ts';
import {
  addressWords,
  contentWords,
  nextWords,
  type Around,
  type OutboxWords,
} from '../mailing/message-words.ts';

/** A document has a number; what has none is called what it is. */
const documentWords = (t: OutboxWords, { subjectName, kind }: OutboxRow): string =>
  subjectName === '' ? t(`kind-${kind}`) : subjectName;

export const columnsOf = (
  t: OutboxWords,
  around: Around,
  onAct: (row: OutboxRow) => void,
): Column<OutboxRow>[] => [
  {
    id: 'state',
    head: t('state'),
    width: 128,
    phone: 'status',
    cell: (row) => <MessageSign message={row} />,
  },
  {
    id: 'document',
    head: t('document'),
    kind: 'id',
    width: 118,
    cell: (row) => <b className="q-mid">{documentWords(t, row)}</b>,
  },
  {
    id: 'recipient',
    head: t('recipient'),
    phone: 'title',
    opens: true,
    cell: (row) => row.recipientName || addressWords(t, row),
  },
  {
    id: 'address',
    head: t('address'),
    cell: (row) => (
      <span className="q-muted" title={row.to.map(({ address }) => address).join(', ')}>
        {addressWords(t, row)}
      </span>
    ),
  },
  {
    id: 'content',
    head: t('content'),
    width: 132,
    cell: (row) => <span className="q-muted">{contentWords(t, row)}</span>,
  },
  {
    id: 'next',
    head: t('next'),
    kind: 'fill',
    phone: 'detail',
    cell: (row) => (
      <span className={classNames('outbox-next', needsYou(row) && 'q-bad')} title={nextWords(t, row, around)}>
        <span className="q-phone-only">{documentWords(t, row)} · </span>
        {nextWords(t, row, around)}
      </span>
    ),
  },
  {
    id: 'act',
    head: t('acts'),
    width: 96,
    phone: 'amount',
    cell: (row) => (
      <button type="button" className="outbox-act" onClick={() => onAct(row)}>
        {t(rowAct(row))}
      </button>
    ),
  },
];
