import { Button } from '@ui/signs/button.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { Select } from '@ui/fields/select.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { namedOptions } from '../../../named-options.ts';
import { useCustomers } from '../../../use-customers.ts';

/** All customers, or only these. */
export function CustomersField({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const t = useText('automation');
  const customers = useCustomers();
  const nameOf = (id: string) => customers.find((customer) => customer.id === id)?.name ?? t('customerGone');
  return (
    <div className="q-stack">
      <Select
        label={t('customers')}
        icon="customers"
        value=""
        placeholder={t(chosen.length === 0 ? 'allCustomers' : 'addCustomer')}
        options={namedOptions(customers.filter(({ id }) => !chosen.includes(id)))}
        onChange={(id) => onChange([...chosen, id])}
      />
      {chosen.length > 0 && (
        <ul className="automation-chosen">
          {chosen.map((id) => (
            <li key={id}>
              <button
                type="button"
                className="automation-chip"
                aria-label={t('takeOut', { name: nameOf(id) })}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              >
                {nameOf(id)} <Icon name="close" small />
              </button>
            </li>
          ))}
          <li>
            <Button variant="subtle" onClick={() => onChange([])}>
              {t('allCustomers')}
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}
