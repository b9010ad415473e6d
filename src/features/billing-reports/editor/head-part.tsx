import { NativeSelect } from '@ui/fields/native-select.tsx';
import { Select } from '@ui/fields/select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useCustomers } from '../../use-customers.ts';
import type { Draft } from './draft.ts';

interface PartProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** What it is called, whose it is, and in which language and from which month. */
export function HeadPart({ draft, onChange }: PartProps) {
  const t = useText('billing-reports');
  const customers = useCustomers();
  const { setup } = draft;
  const set = (part: Partial<Draft['setup']>) => onChange({ ...draft, setup: { ...setup, ...part } });
  return (
    <div className="billing-fields">
      <TextInput label={t('name')} value={setup.name} onChange={(name) => set({ name })} />
      <Select
        label={t('customer')}
        value={setup.customerId}
        onChange={(customerId) => set({ customerId })}
        options={[
          { value: '', label: t('everyCustomer') },
          ...customers.map(({ id, name, key }) => ({ value: id, label: name, hint: key })),
        ]}
      />
      <NativeSelect
        label={t('language')}
        value={setup.language}
        onChange={(language) => set({ language })}
        options={[
          { value: 'en', label: 'English' },
          { value: 'fr', label: 'Français' },
          { value: 'pt', label: 'Português' },
        ]}
      />
      <TextInput
        label={t('currency')}
        value={setup.currency}
        maxLength={3}
        onChange={(currency) => set({ currency: currency.toUpperCase() })}
      />
      <TextInput
        label={t('startsIn')}
        hint={t('startsInHint')}
        type="month"
        placeholder="2025-01"
        value={setup.startsIn}
        onChange={(startsIn) => set({ startsIn })}
      />
    </div>
  );
}
