import { packOf } from '@domain/countries/registry.ts';
import { isWanted } from '@domain/party-checks/missing-mentions.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { PlainKeyOf } from '@i18n/translate.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { CompanyDraft } from '../use-company-draft.ts';

type Word = PlainKeyOf<RoomMessages<'settings'>>;

/** A pack may bring a field that these words do not know yet: its own name stands in. */
const words: Record<string, Word> = {
  legalForm: 'legalForm',
  shareCapital: 'shareCapital',
  rcs: 'rcs',
  ape: 'ape',
  insurance: 'insurance',
  vatOnDebits: 'vatOnDebits',
  rccm: 'rccm',
  commercialRegister: 'commercialRegister',
  stateRegistration: 'stateRegistration',
  municipalRegistration: 'municipalRegistration',
};
const switches = new Set(['vatOnDebits']);
const choices = new Set(['operations']);

/** Identifiers and legal facts that the pack of the country prints. */
export function LegalFields({ draft }: { draft: CompanyDraft }) {
  const t = useText('settings');
  const { company, change } = draft;
  const pack = packOf(company.country);
  const setLegal = (field: string, value: string) => change({ legal: { ...company.legal, [field]: value } });
  const label = (field: string) => {
    const word = words[field];
    return word ? t(word) : field;
  };
  return (
    <div className="q-fields">
      <TaxIdFields draft={draft} />
      {pack.legalFields
        .filter((field) => !switches.has(field) && !choices.has(field))
        .map((field) => (
          <TextInput
            key={field}
            label={label(field)}
            value={company.legal[field] ?? ''}
            onChange={(value) => setLegal(field, value)}
          />
        ))}
      {pack.legalFields.includes('operations') && (
        <NativeSelect
          label={t('operations')}
          value={company.legal['operations'] ?? ''}
          options={[
            { value: '', label: t('operationsUnsaid') },
            { value: 'goods', label: t('operationsGoods') },
            { value: 'services', label: t('operationsServices') },
            { value: 'both', label: t('operationsBoth') },
          ]}
          onChange={(kind) => setLegal('operations', kind)}
        />
      )}
      {pack.legalFields
        .filter((field) => switches.has(field))
        .map((field) => (
          <Checkbox
            key={field}
            label={label(field)}
            checked={(company.legal[field] ?? '') !== ''}
            onChange={(checked) => setLegal(field, checked ? 'yes' : '')}
          />
        ))}
    </div>
  );
}

function TaxIdFields({ draft }: { draft: CompanyDraft }) {
  const t = useText('settings');
  const { company, change, faultAt } = draft;
  const setTaxId = (scheme: string, value: string) => {
    const others = company.taxIds.filter((taxId) => taxId.scheme !== scheme);
    change({ taxIds: value.trim() === '' ? others : [...others, { scheme, value }] });
  };
  const schemeWord = (scheme: string) =>
    scheme === 'VAT' ? t('vatNumber') : scheme === 'TAX' ? t('taxNumber') : scheme;
  return packOf(company.country).taxIds.map((rule) => {
    const { scheme } = rule;
    const index = company.taxIds.findIndex((taxId) => taxId.scheme === scheme);
    return (
      <TextInput
        key={scheme}
        label={schemeWord(scheme)}
        hint={isWanted(rule, company) ? t('requiredHere') : undefined}
        value={company.taxIds[index]?.value ?? ''}
        error={index < 0 ? undefined : faultAt(`taxIds.${index}.value`)}
        onChange={(value) => setTaxId(scheme, value)}
      />
    );
  });
}
