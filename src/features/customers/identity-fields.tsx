import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { FieldsPart } from './fields-part.ts';

export function IdentityFields({ form, onChange, faultAt }: FieldsPart) {
  const t = useText('customers');
  return (
    <fieldset className="q-stack">
      <legend className="customers-legend">{t('identity')}</legend>
      <TextInput
        label={t('name')}
        autoComplete="organization"
        required
        value={form.name}
        error={faultAt('name')}
        onChange={(name) => onChange({ name })}
      />
      <div className="customers-halves">
        <TextInput
          label={t('key')}
          value={form.key}
          error={faultAt('key')}
          onChange={(key) => onChange({ key })}
        />
        <TextInput
          label={t('taxId')}
          value={form.taxId}
          error={faultAt('taxId')}
          onChange={(taxId) => onChange({ taxId })}
        />
      </div>
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="email"
        value={form.email}
        error={faultAt('email')}
        onChange={(email) => onChange({ email })}
      />
    </fieldset>
  );
}
