import { useState } from 'react';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useCustomers } from '../../use-customers.ts';
import type { OpenFile } from '../desk/desk.ts';
import { choose } from '../desk/store-rows.ts';
import { UnknownCustomer } from './unknown-customer.tsx';

const FIRST = 12;

/** Names in the file that the books do not know: made with the import, taken for a known one, or left out (A3). */
export function UnknownCustomers({ open }: { open: OpenFile }) {
  const t = useText('import');
  const customers = useCustomers();
  const [all, setAll] = useState(false);
  const { preview, choices } = open;
  const { unknownCustomers, chosenCustomers, unknownCustomerCount: count } = preview;
  if (count + chosenCustomers.length === 0) return null;
  const likely = unknownCustomers.filter(({ suggestion }) => suggestion);
  const others = unknownCustomers.filter(({ suggestion }) => !suggestion);
  const shown = all ? others : others.slice(0, FIRST);
  const left = count - likely.length - shown.length;
  const creates = choices.unknownCustomers === 'create';
  const hasKnown = customers.length > 0;
  const rest = t(creates ? 'customerIsNew' : 'customerLeftOut');
  // A name keeps its place, and so the focus, when a customer is chosen for it.
  const listed = [...chosenCustomers, ...likely, ...(hasKnown ? shown : [])].sort(
    (a, b) => b.rows - a.rows || (a.ref < b.ref ? -1 : 1),
  );
  return (
    <Section
      title={t('customers')}
      note={t('customersCount', { count })}
      hasControls
      acts={
        <SegmentedControl
          hideLabel
          label={t('customers')}
          value={choices.unknownCustomers}
          onChange={(unknownCustomers) => void choose({ unknownCustomers })}
          options={[
            { value: 'create', label: t('customersCreate') },
            { value: 'reject', label: t('customersReject') },
          ]}
        />
      }
    >
      <ul className="import-names" aria-label={t('customers')}>
        {listed.map((customer) => (
          <UnknownCustomer key={customer.ref} customer={customer} customers={customers} rest={rest} />
        ))}
      </ul>
      <p className="import-name-list q-small">
        {!hasKnown &&
          shown.map(({ ref, name, rows }) => (
            <span key={ref}>
              {name} <span className="q-muted q-num q-tiny">{t('customerRows', { count: rows })}</span>
            </span>
          ))}
        {left > 0 &&
          (all || others.length <= FIRST ? (
            <span className="q-muted">{t('customersMore', { count: left })}</span>
          ) : (
            <button type="button" className="import-link" onClick={() => setAll(true)}>
              {t('customersMore', { count: left })}
            </button>
          ))}
      </p>
      {count > 0 && (
        <Callout>{creates ? t('customersCreateHint', { count }) : t('customersRejectHint')}</Callout>
      )}
    </Section>
  );
}
