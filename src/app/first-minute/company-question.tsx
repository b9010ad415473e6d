import { useMemo, useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { deviceCountry } from '@i18n/device.ts';
import { countryOptions } from '@i18n/format/country-options.ts';

export interface Answer {
  name: string;
  country: string;
  chargesTax: boolean;
}

const likelyCountry = (): string => deviceCountry() ?? 'FR';

export function CompanyQuestion({
  onAnswer,
  fault,
}: {
  onAnswer: (answer: Answer) => Promise<void>;
  fault: string;
}) {
  const t = useText('welcome');
  const language = useLanguage();
  const countries = useMemo(() => countryOptions(language), [language]);
  const [answer, setAnswer] = useState<Answer>({ name: '', country: likelyCountry(), chargesTax: true });
  const [isAsked, setIsAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const isNameless = answer.name.trim() === '';
  const submit = async () => {
    setIsAsked(true);
    if (isNameless) return;
    setBusy(true);
    await onAnswer({ ...answer, name: answer.name.trim() });
    setBusy(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        label={t('name')}
        value={answer.name}
        autoComplete="organization"
        placeholder={t('namePlaceholder')}
        error={isAsked && isNameless ? t('nameMissing') : undefined}
        onChange={(name) => setAnswer({ ...answer, name })}
      />
      <NativeSelect
        label={t('country')}
        hint={t('countryHint')}
        value={answer.country}
        options={countries}
        onChange={(country) => setAnswer({ ...answer, country })}
      />
      <div className="q-stack">
        <SegmentedControl
          label={t('chargesTax')}
          value={answer.chargesTax ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          onChange={(value) => setAnswer({ ...answer, chargesTax: value === 'yes' })}
        />
        {!answer.chargesTax && <p className="q-field-hint">{t('noTaxHint')}</p>}
      </div>
      {fault !== '' && (
        <Callout tone="error" live>
          {fault}
        </Callout>
      )}
      <Button variant="filled" size="tall" type="submit" busy={busy}>
        {t('open')}
      </Button>
    </form>
  );
}
