import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { noCompany, sign, type Books } from '../books.ts';

/** The template of all customers without one of their own; empty = the built-in one. */
export async function setDefaultTemplate(books: Books, id: string): Promise<Result<void>> {
  return commit(books.db, sign(books, 'set-default-template'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    if (id !== '' && !(await writer.get('templates', id))) return refuse('NotFound', 'template-missing');
    writer.put('company', { ...company, templateId: id });
    return ok({
      value: undefined,
      subjects: [
        { kind: 'company', id: 'company' },
        ...(id === '' ? [] : [{ kind: 'template', id } as const]),
      ],
      summary: { key: 'template-made-default', params: {} },
    });
  });
}
