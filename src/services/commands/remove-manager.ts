import type { Manager } from '@domain/managers/manager.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import { addressFault } from './save-manager.ts';

/** What was sent to a manager stays in the outbox as it was. Gives the record, for the undo. */
export async function removeManager(books: Books, id: string): Promise<Result<Manager>> {
  return commit(books.db, sign(books, 'remove-manager'), async (writer) => {
    const manager = await writer.get('managers', id);
    if (!manager) return refuse('NotFound', 'manager-missing');
    writer.remove('managers', id);
    return ok({
      value: manager,
      subjects: [{ kind: 'manager', id }],
      summary: { key: 'manager-removed', params: {} },
    });
  });
}

/** Undo of {@link removeManager}. */
export async function restoreManager(books: Books, manager: Manager): Promise<Result<Manager>> {
  return commit(books.db, sign(books, 'restore-manager'), async (writer) => {
    if (await writer.get('managers', manager.id)) return refuse('Conflict', 'manager-exists');
    const fault = await addressFault(writer, manager);
    if (fault) return fault;
    return ok({
      value: writer.put('managers', manager),
      subjects: [{ kind: 'manager', id: manager.id }],
      summary: { key: 'manager-restored', params: {} },
    });
  });
}
