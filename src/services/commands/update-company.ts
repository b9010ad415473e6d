import { canonicalJson } from '@domain/journal/canonical.ts';
import { checkCompany } from '@domain/party-checks/check-company.ts';
import type { Company } from '@domain/parties/parties.ts';
import { ok, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { firstFault, noCompany, sign, type Books } from '../books.ts';

export async function updateCompany(books: Books, patch: Partial<Company>): Promise<Result<Company>> {
  return commit(books.db, sign(books, 'update-company'), async (writer) => {
    const current = await writer.get('company', 'company');
    if (!current) return noCompany();
    const address = { ...current.address, ...patch.address };
    const name = (patch.name ?? current.name).trim();
    const next: Company = { ...current, ...patch, id: 'company', name, address };
    const fault = firstFault(checkCompany(next));
    if (fault) return fault;
    const fields = (Object.keys(patch) as (keyof Company)[]).filter(
      (key) => canonicalJson(next[key] ?? '') !== canonicalJson(current[key] ?? ''),
    );
    return ok({
      value: writer.put('company', next),
      subjects: [{ kind: 'company', id: 'company' }],
      summary: { key: 'company-updated', params: { count: fields.length } },
    });
  });
}
