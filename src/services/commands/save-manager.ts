import { checkManager } from '@domain/managers/check-manager.ts';
import type { Manager } from '@domain/managers/manager.ts';
import { newManager } from '@domain/managers/new-manager.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { firstFault, noCompany, sign, type Books } from '../books.ts';
import { changedFrom } from '../changed-from.ts';

export type ManagerInput = Partial<Manager> & { name: string; email: string };

/**
 * A7. Without an id it is a new one, in the language of the company's documents unless told. `opened`: as it lay before
 * the person who changed it; only what differs from that is written.
 */
export async function saveManager(
  books: Books,
  input: ManagerInput,
  opened?: Partial<Manager>,
): Promise<Result<Manager>> {
  const newId = books.deps.ids.next();
  return commit(books.db, sign(books, 'save-manager'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const current = input.id ? await writer.get('managers', input.id) : undefined;
    if (input.id && !current) return refuse('NotFound', 'manager-missing');
    const told = current && opened ? changedFrom(opened, input) : input;
    const { id: _id, rev: _rev, ...fields } = told;
    const whole = { ...(current ?? newManager(newId, { language: company.documentLanguage })), ...fields };
    const manager = { ...whole, name: whole.name.trim(), email: whole.email.trim() };
    const fault = firstFault(checkManager(manager)) ?? (await addressFault(writer, manager));
    if (fault) return fault;
    return ok({
      value: writer.put('managers', manager),
      subjects: [{ kind: 'manager', id: manager.id }],
      summary: { key: current ? 'manager-changed' : 'manager-created', params: {} },
    });
  });
}

/** MG1. Managers are few: all of them are read. */
export async function addressFault(
  writer: Writer,
  { id, email }: Pick<Manager, 'id' | 'email'>,
): Promise<Result<never> | null> {
  const all = await writer.db.managers.toArray();
  const other = all.find(
    (manager) => manager.id !== id && manager.email.toLowerCase() === email.toLowerCase(),
  );
  return other ? refuse('Conflict', 'manager-email-taken', { email, name: other.name }, 'email') : null;
}
