import type { ImportPreview } from '@domain/intake/plan.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { Select } from '@ui/fields/select.tsx';
import { namedOptions } from '../../named-options.ts';
import { chooseCustomer } from '../desk/mend-rows.ts';

type Unknown = ImportPreview['unknownCustomers'][number];
type Chosen = ImportPreview['chosenCustomers'][number];

interface UnknownCustomerProps {
  customer: Unknown | Chosen;
  customers: readonly Customer[];
  /** What becomes of it when no known customer is chosen. */
  rest: string;
}

/** One name of the file and which customer of the books it is: the likely one at a press, any other by name. */
export function UnknownCustomer({ customer, customers, rest }: UnknownCustomerProps) {
  const t = useText('import');
  const { ref, name, rows } = customer;
  const suggestion = 'suggestion' in customer ? customer.suggestion : undefined;
  const take = (id: string) =>
    void chooseCustomer(ref, id === '' ? null : (customers.find((known) => known.id === id) ?? null));
  return (
    <li>
      <span className="q-mid q-cut">{name}</span>
      <span className="q-muted q-num q-tiny">{t('customerRows', { count: rows })}</span>
      {'remembered' in customer && customer.remembered && (
        <span className="q-good q-small">{t('customerRemembered', { known: customer.known })}</span>
      )}
      {suggestion && <Likely name={name} suggestion={suggestion} onTake={() => take(suggestion.id)} />}
      <Select
        className="import-names-known"
        label={t('customerIs', { name })}
        icon="customers"
        value={'customerId' in customer ? customer.customerId : ''}
        options={[{ value: '', label: rest }, ...namedOptions(customers)]}
        onChange={take}
      />
    </li>
  );
}

interface LikelyProps {
  name: string;
  suggestion: NonNullable<Unknown['suggestion']>;
  onTake: () => void;
}

function Likely({ name, suggestion, onTake }: LikelyProps) {
  const t = useText('import');
  const language = useLanguage();
  const percent = formatRate(String(Math.round(suggestion.likeness * 100)), language);
  return (
    <span className="import-names-like">
      <span className="q-good q-small">{t('customerLike', { name: suggestion.name, percent })}</span>
      <button
        type="button"
        className="import-link q-mid"
        aria-label={t('customerUseLabel', { name, known: suggestion.name })}
        onClick={onTake}
      >
        {t('customerUse')}
      </button>
    </span>
  );
}
