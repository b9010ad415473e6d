import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import { DateField } from '@ui/fields/date-field.tsx';
import { Select } from '@ui/fields/select.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { namedOptions } from '../../named-options.ts';
import { useToday } from '../../use-company.ts';
import type { DraftPart } from './draft-part.ts';
import { withProduct } from './draft.ts';

interface PartyFieldsProps extends DraftPart {
  customers: readonly Customer[];
  products: readonly Product[];
  company: Company;
}

/** Who it was for, when, and what of the products it was. */
export function PartyFields({
  draft,
  change,
  errorAt,
  isLocked,
  customers,
  products,
  company,
}: PartyFieldsProps) {
  const t = useText('transactions');
  const fields = useText('fields');
  const today = useToday();
  const product = products.find(({ id }) => id === draft.productId);
  return (
    <>
      <Select
        label={t('customer')}
        icon="customers"
        placeholder={t('noCustomer')}
        value={draft.customerId}
        disabled={isLocked}
        error={errorAt('customerId')}
        options={[{ value: '', label: t('noCustomer') }, ...namedOptions(customers)]}
        onChange={(customerId) => change({ customerId })}
      />
      <div className="transaction-pair">
        <DateField
          label={fields('date')}
          today={today}
          value={draft.date}
          disabled={isLocked}
          error={errorAt('date')}
          onChange={(date) => change({ date })}
        />
        <Select
          label={t('product')}
          icon="product"
          placeholder={t('noProduct')}
          value={draft.productId}
          disabled={isLocked}
          options={[{ value: '', label: t('noProduct') }, ...namedOptions(products)]}
          onChange={(chosen) =>
            change(
              withProduct(
                draft,
                products.find(({ id }) => id === chosen),
                product,
                company,
              ),
            )
          }
        />
      </div>
    </>
  );
}
