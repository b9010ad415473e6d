import type { PipelineFields } from '@domain/pipeline/setup.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { Section } from '@ui/page/section.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { columnRefs, type Draft } from './draft.ts';
import { useColumnLabel } from './use-column-title.ts';

const fields = [
  'date',
  'customer',
  'customerName',
  'title',
  'quantity',
  'unitPrice',
  'discount',
  'amount',
] as const satisfies (keyof PipelineFields)[];

/** When, how much, of whom: the columns that say what is billed. */
export function FieldsPart({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const t = useText('billing-reports');
  const { setup } = draft;
  const refs = columnRefs(draft);
  const labelOf = useColumnLabel(setup.sources);
  const set = (part: Partial<Draft['setup']>) => onChange({ ...draft, setup: { ...setup, ...part } });
  return (
    <Section title={t('fieldsTitle')} note={t('fieldsNote')}>
      <div className="billing-fields">
        {fields.map((field) => {
          const value = setup.fields[field];
          const options = [...new Set([...refs, ...(value === '' ? [] : [value])])];
          return (
            <NativeSelect
              key={field}
              label={t(`field-${field}`)}
              value={value}
              options={[
                { value: '', label: t('none') },
                ...options.map((ref) => ({ value: ref, label: labelOf(ref) })),
              ]}
              onChange={(ref) => set({ fields: { ...setup.fields, [field]: ref } })}
            />
          );
        })}
        {setup.fields.discount !== '' && (
          <NativeSelect
            label={t('discountIs')}
            value={setup.discountIs}
            options={[
              { value: 'fraction', label: t('discountFraction') },
              { value: 'percent', label: t('discountPercent') },
            ]}
            onChange={(discountIs) => set({ discountIs })}
          />
        )}
      </div>
    </Section>
  );
}
