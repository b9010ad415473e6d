import type { Customer } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { Services } from '../services.ts';

/** The value, where a test goes on with it. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(
    `${result.error.reason} ${JSON.stringify(result.error.params)} ${result.error.field ?? ''}`,
  );
}

export const addCustomer = async (services: Services, name: string, more: Partial<Customer> = {}) =>
  valueOf(await services.customers.save({ name, ...more }));

export const addRow = async (
  services: Services,
  customerId: string | null,
  date: string,
  unitPrice = '100',
  more: Partial<Transaction> = {},
) => valueOf(await services.transactions.save({ customerId, date, title: 'Work', unitPrice, ...more }));

export const november = { from: '2026-11-01', to: '2026-11-30' };

/** The records of every invoice that the list holds. */
export const allRecords = async (services: Services) => {
  const { rows } = await services.invoices.list({ pageSize: 1000 });
  return services.invoices.records(rows.map(({ id }) => id));
};
