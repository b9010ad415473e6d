import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { RemovedTemplate } from '../contracts/templates.ts';
import { noCompany, sign, type Books } from '../books.ts';

/** Whoever used it uses the company's or the built-in one from now on; what was issued with it froze its own copy. */
export async function removeTemplate(books: Books, id: string): Promise<Result<RemovedTemplate>> {
  return commit(books.db, sign(books, 'remove-template'), async (writer) => {
    const template = await writer.get('templates', id);
    if (!template) return refuse('NotFound', 'template-missing');
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const wasDefault = company.templateId === id;
    const users = await writer.db.customers.filter(({ templateId }) => templateId === id).toArray();
    writer.remove('templates', id);
    if (wasDefault) writer.put('company', { ...company, templateId: '' });
    for (const customer of users) writer.put('customers', { ...customer, templateId: '' });
    return ok({
      value: { template, wasDefault, customerIds: users.map((customer) => customer.id) },
      subjects: [{ kind: 'template', id }],
      summary: { key: 'template-removed', params: {} },
    });
  });
}

/** Undo of {@link removeTemplate}; who chose another one since keeps that. */
export async function restoreTemplate(books: Books, removed: RemovedTemplate): Promise<Result<void>> {
  const { template, wasDefault, customerIds } = removed;
  return commit(books.db, sign(books, 'restore-template'), async (writer) => {
    if (await writer.get('templates', template.id)) return refuse('Conflict', 'template-exists');
    writer.put('templates', template);
    if (wasDefault) await giveToCompany(writer, template.id);
    for (const customer of await writer.getMany('customers', customerIds)) {
      if (customer?.templateId === '') writer.put('customers', { ...customer, templateId: template.id });
    }
    return ok({
      value: undefined,
      subjects: [{ kind: 'template', id: template.id }],
      summary: { key: 'template-restored', params: {} },
    });
  });
}

async function giveToCompany(writer: Writer, templateId: string): Promise<void> {
  const company = await writer.get('company', 'company');
  if (company?.templateId === '') writer.put('company', { ...company, templateId });
}
