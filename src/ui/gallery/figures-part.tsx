import { ActivityList } from '../page/activity-list.tsx';
import { Amount } from '../documents/amount.tsx';
import { Facts } from '../page/facts.tsx';
import { FigureStrip } from '../lists/figure-strip.tsx';
import { Section } from '../page/section.tsx';
import { SimpleTable } from '../lists/simple-table.tsx';
import { TotalsBlock } from '../documents/totals-block.tsx';

export const FiguresPart = () => (
  <>
    <FigureStrip
      label="Figures"
      figures={[
        { label: 'Invoiced, all time', value: '1,24 M', unit: '€', note: '1 618 invoices' },
        {
          label: 'Unpaid',
          value: <Amount minor={3_760_200} currency="EUR" />,
          unit: '€',
          note: '27 invoices',
        },
        {
          label: 'This month',
          value: <Amount minor={2_964_000} currency="EUR" />,
          unit: '€',
          note: '31 invoices',
        },
        {
          label: 'Last month',
          value: <Amount minor={-4_131_000} currency="EUR" />,
          unit: '€',
          note: '44 invoices',
        },
      ]}
    />
    <div className="q-halves">
      <Section title="Facts">
        <Facts
          facts={[
            ['Customer', 'Boulangerie des Terreaux SAS'],
            ['Period', '3 to 13 November 2026'],
            ['Left out', ''],
          ]}
        />
        <ActivityList
          entries={[
            { id: 1, at: '2026-11-14T09:58:00Z', when: '14 Nov, 09:58', what: 'Issued' },
            { id: 2, at: '2026-11-13T09:58:00Z', when: '13 Nov, 09:58', what: 'Draft made from 12 rows' },
          ]}
        />
      </Section>
      <Section title="Totals">
        <TotalsBlock
          lines={[
            { label: 'Before tax', value: <Amount minor={915_140} currency="EUR" /> },
            { label: 'Tax 20 %', value: <Amount minor={152_671} currency="EUR" /> },
            { label: 'With tax', value: <Amount minor={1_067_811} currency="EUR" />, kind: 'sum' },
            { label: 'Due, €', value: <Amount minor={617_811} currency="EUR" />, kind: 'total' },
          ]}
        />
      </Section>
    </div>
    <SimpleTable
      label="Control totals"
      head={[{ text: 'Stage' }, { text: 'Rows', isMoney: true }, { text: 'Amount, €', isMoney: true }]}
      rows={[
        { key: 'read', cells: ['Read', '412', '48 211,60'] },
        { key: 'created', cells: ['Created', '403', '47 514,60'] },
      ]}
      foot={['Difference', '0', '0,00']}
    />
  </>
);
