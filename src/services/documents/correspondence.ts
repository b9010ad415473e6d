import type { LetterJob } from '@documents/job.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { templateOf } from '@domain/templates/template.ts';
import { companyOf, noCompany, type Books } from '../books.ts';
import { standsFor } from '../columns/customer-names.ts';
import { buyerOf, sellerOf, templateIdFor } from '../invoicing/snapshots.ts';

/** Who writes a receipt or statement to whom, and how it looks. */
type Correspondence = Pick<LetterJob, 'seller' | 'buyer' | 'language' | 'template'>;

/** What was frozen when the payment was recorded: its receipt stays as it was. */
export async function frozenWith(
  { db }: Books,
  { frozen, no }: Payment,
): Promise<Result<Correspondence> | null> {
  if (!frozen) return null;
  const { sellerId, templateId, buyer, language } = frozen;
  const [stored, snapshot] = await Promise.all([
    db.sellers.get(sellerId),
    templateId === '' ? null : db.templateSnapshots.get(templateId),
  ]);
  if (!stored || snapshot === undefined) throw new Error(`What payment ${no} froze is missing`);
  return ok({ seller: stored.seller, buyer, language, template: snapshot?.template ?? null });
}

/** Of whatever was recorded before receipts froze their look, and of a statement. */
export async function asOfToday(books: Books, customerId: string): Promise<Result<Correspondence>> {
  const [company, customers] = await Promise.all([companyOf(books), books.columns.customers.entries()]);
  const customer = standsFor(customers, customerId);
  if (!company) return noCompany();
  if (!customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
  const template = await books.db.templates.get(templateIdFor(customer, company));
  return ok({
    seller: sellerOf(company),
    buyer: buyerOf(customer, company.country),
    language: customer.language || company.documentLanguage,
    template: template ? templateOf(template) : null,
  });
}
