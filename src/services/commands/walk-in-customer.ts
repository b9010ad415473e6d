import { newCustomer } from '@domain/parties/new-customer.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { ok, type Result } from '@domain/result.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import { commit } from '@storage/journal/write.ts';
import { companyOf, noCompany, sign, type Books } from '../books.ts';

/** The one customer that rows without a name are given to; made when first needed. */
export async function walkInCustomer(books: Books): Promise<Result<Customer>> {
  const company = await companyOf(books);
  if (!company) return noCompany();
  const t = await loadRoom('activity', company.locale);
  const id = books.deps.ids.next();
  return commit(books.db, sign(books, 'save-customer'), async (writer) => {
    const existing = await books.db.customers
      .filter(({ walkIn, mergedInto }) => walkIn && !mergedInto)
      .first();
    if (existing) {
      return ok({ value: existing, subjects: [], summary: { key: 'customer-changed', params: {} } });
    }
    const no = await writer.nextNo('customer');
    const customer = { ...newCustomer(id, { name: t('walk-in-name'), walkIn: true }), no };
    return ok({
      value: writer.put('customers', customer),
      subjects: [{ kind: 'customer', id }],
      summary: { key: 'customer-created', params: { no } },
    });
  });
}
