import { weekendOf } from '@domain/countries/weekend-of.ts';
import { packOf } from '@domain/countries/registry.ts';
import { canonicalJson } from '@domain/journal/canonical.ts';
import { checkCompany } from '@domain/party-checks/check-company.ts';
import type { Company } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { changeBetween, changedList, type ListChange } from '@domain/schedule/list-change.ts';
import { commit } from '@storage/journal/write.ts';
import { firstFault, noCompany, sign, type Books } from '../books.ts';

export async function updateCompany(books: Books, patch: Partial<Company>): Promise<Result<Company>> {
  const changed = await changeCompany(books, () => ok(patch));
  return changed.ok ? ok(changed.value.now) : changed;
}

/** SC14, SC15: weekdays closed and opened; null = those of the country. Answers what takes that back. */
export async function changeWeekend(
  books: Books,
  change: ListChange<number> | null,
): Promise<Result<ListChange<number>>> {
  const changed = await changeCompany(books, (company) => weekendPatch(company, change));
  if (!changed.ok) return changed;
  const { before, now } = changed.value;
  return ok(changeBetween(weekendOf(now), weekendOf(before), dayOf));
}

const dayOf = (day: number): number => day;

/** Nothing is kept where it is the one of the country. */
function weekendPatch(company: Company, change: ListChange<number> | null): Result<Partial<Company>> {
  if (!change) return ok({ weekend: [] });
  const days = new Set(changedList(weekendOf(company), change, dayOf));
  if (days.size === 0) return refuse('ValidationError', 'weekend-invalid', {}, 'weekend');
  const weekend = [...days].sort((a, b) => a - b);
  return ok({ weekend: weekend.join() === packOf(company.country).weekend.join() ? [] : weekend });
}

async function changeCompany(
  books: Books,
  patchOf: (current: Company) => Result<Partial<Company>>,
): Promise<Result<{ before: Company; now: Company }>> {
  return commit(books.db, sign(books, 'update-company'), async (writer) => {
    const current = await writer.get('company', 'company');
    if (!current) return noCompany();
    const wanted = patchOf(current);
    if (!wanted.ok) return wanted;
    const patch = wanted.value;
    const address = { ...current.address, ...patch.address };
    const name = (patch.name ?? current.name).trim();
    const next: Company = { ...current, ...patch, id: 'company', name, address };
    const fault = firstFault(checkCompany(next));
    if (fault) return fault;
    const fields = (Object.keys(patch) as (keyof Company)[]).filter(
      (key) => canonicalJson(next[key] ?? '') !== canonicalJson(current[key] ?? ''),
    );
    return ok({
      value: { before: current, now: writer.put('company', next) },
      subjects: [{ kind: 'company', id: 'company' }],
      summary: { key: 'company-updated', params: { count: fields.length } },
    });
  });
}
