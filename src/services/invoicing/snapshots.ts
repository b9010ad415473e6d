import type { BuyerSnapshot, InvoiceBody, SellerSnapshot } from '@domain/invoicing/invoice.ts';
import { packOf } from '@domain/countries/registry.ts';
import { contentHash } from '@domain/journal/canonical.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import type { DocumentTemplate } from '@domain/templates/template.ts';
import type { BooksDatabase } from '@storage/database.ts';
import type { StoredBody, StoredSeller, StoredTemplateSnapshot } from '@storage/tables.ts';

/** Which edition of the printed wording a document froze. */
export const WORDING = '1';

export function sellerOf(company: Company): SellerSnapshot {
  const {
    rev: _rev,
    lockedUntil: _locked,
    negativePeriods: _negative,
    templateId: _template,
    ...seller
  } = company;
  return seller;
}

export function storedSeller(company: Company): Omit<StoredSeller, 'rev'> {
  const seller = sellerOf(company);
  return { id: contentHash(seller), seller };
}

/** A template as documents freeze it, once for all that are issued with it. */
export function templateSnapshot(template: DocumentTemplate): Omit<StoredTemplateSnapshot, 'rev'> {
  return { id: contentHash(template), template };
}

/** Whose template a document takes: the customer's, else the company's; empty = the one that is built in. */
export const templateIdFor = (
  customer: Pick<Customer, 'templateId'>,
  company: Pick<Company, 'templateId'>,
): string => customer.templateId || company.templateId;

/** Who is billed: the billing contact's attention and address, else the primary's. */
export function buyerOf(customer: Customer, sellerCountry: string): BuyerSnapshot {
  const contact =
    customer.contacts.find(({ type }) => type === 'billing') ??
    customer.contacts.find(({ type }) => type === 'primary');
  return {
    name: customer.name,
    attention: contact?.name ?? '',
    address: customer.address,
    taxIds: customer.taxId === '' ? [] : [taxIdOf(customer, sellerCountry)],
    email: contact?.email || customer.email,
  };
}

/** The scheme by what the identifier looks like in the buyer's country. */
function taxIdOf(customer: Customer, sellerCountry: string): BuyerSnapshot['taxIds'][number] {
  const pack = packOf(customer.address.country || sellerCountry);
  const known = pack.taxIds.find(({ check }) => check(customer.taxId));
  return { scheme: known?.scheme ?? 'VAT', value: customer.taxId };
}

/** The body as the rest of the app knows it, its seller in place. */
export async function wholeBody(db: BooksDatabase, body: StoredBody): Promise<InvoiceBody> {
  if (!body.frozen) return { ...body, frozen: null };
  const { sellerId, templateId, ...frozen } = body.frozen;
  const [stored, snapshot] = await Promise.all([
    db.sellers.get(sellerId),
    templateId === '' ? null : db.templateSnapshots.get(templateId),
  ]);
  if (!stored) throw new Error(`The seller of invoice ${body.id} is missing`);
  if (snapshot === undefined) throw new Error(`The template of invoice ${body.id} is missing`);
  return { ...body, frozen: { ...frozen, seller: stored.seller, template: snapshot?.template ?? null } };
}
