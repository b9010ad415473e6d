import { useState } from 'react';
import type { ImportPreview } from '@domain/intake/plan.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { Callout } from '@ui/page/callout.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Section } from '@ui/page/section.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { OpenFile } from '../desk/desk.ts';
import { replaceValue } from '../desk/mend-rows.ts';
import { choose } from '../desk/store-rows.ts';

const FIRST = 12;

/** Names in the file that the books do not know: made with the import, taken for a known one, or left out. */
export function UnknownCustomers({ open }: { open: OpenFile }) {
  const t = useText('import');
  const [all, setAll] = useState(false);
  const { preview, choices } = open;
  const { unknownCustomers, unknownCustomerCount: count } = preview;
  if (count === 0) return null;
  const likely = unknownCustomers.filter(({ suggestion }) => suggestion);
  const others = unknownCustomers.filter(({ suggestion }) => !suggestion);
  const shown = all ? others : others.slice(0, FIRST);
  const left = count - likely.length - shown.length;
  const creates = choices.unknownCustomers === 'create';
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
      <ul className="import-names">
        {likely.map((customer) => (
          <UnknownCustomer key={customer.name} customer={customer} preview={preview} />
        ))}
      </ul>
      <p className="import-name-list q-small">
        {shown.map(({ name, rows }) => (
          <span key={name}>
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
      <Callout>{creates ? t('customersCreateHint', { count }) : t('customersRejectHint')}</Callout>
    </Section>
  );
}

interface UnknownCustomerProps {
  customer: ImportPreview['unknownCustomers'][number];
  preview: ImportPreview;
}

function UnknownCustomer({ customer, preview }: UnknownCustomerProps) {
  const t = useText('import');
  const language = useLanguage();
  const { name, rows, suggestion } = customer;
  const field = preview.mapping.fields.includes('customerName') ? 'customerName' : 'customerKey';
  return (
    <li>
      <span className="q-mid q-cut">{name}</span>
      <span className="q-muted q-num q-tiny">{t('customerRows', { count: rows })}</span>
      {suggestion && (
        <span className="import-names-like">
          <span className="q-good q-small">
            {t('customerLike', {
              name: suggestion.name,
              percent: formatRate(String(Math.round(suggestion.likeness * 100)), language),
            })}
          </span>
          <button
            type="button"
            className="import-link q-mid"
            aria-label={t('customerUseLabel', { name, known: suggestion.name })}
            onClick={() => void replaceValue(field, name, suggestion.name)}
          >
            {t('customerUse')}
          </button>
        </span>
      )}
    </li>
  );
}
