import type { FindingGroup } from '@domain/intake/plan.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import { Status } from '@ui/signs/status.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { severitySigns, severityWords } from '../words.ts';
import { Found, Place, Suggested, UseButton } from './finding-cells.tsx';

interface FindingColumnsOptions {
  t: Translate<RoomMessages<'import'>>;
  what: (group: FindingGroup) => string;
  onShow: (group: FindingGroup) => void;
}

export const findingColumns = ({ t, what, onShow }: FindingColumnsOptions): Column<FindingGroup>[] => [
  {
    id: 'severity',
    head: t('severity'),
    phone: 'status',
    width: 104,
    cell: ({ severity }) => <Status sign={severitySigns[severity]}>{t(severityWords[severity])}</Status>,
  },
  { id: 'cell', head: t('cell'), phone: 'detail', cell: (group) => <Place group={group} onShow={onShow} /> },
  {
    id: 'what',
    head: t('whatIsWrong'),
    phone: 'title',
    kind: 'fill',
    cell: (group) => <span className="q-mid">{what(group)}</span>,
  },
  { id: 'found', head: t('found'), cell: (group) => <Found group={group} /> },
  { id: 'suggested', head: t('suggested'), cell: (group) => <Suggested group={group} /> },
  {
    id: 'use',
    head: '',
    phone: 'amount',
    cell: (group) => <UseButton group={group} what={what(group)} onShow={onShow} />,
  },
];
