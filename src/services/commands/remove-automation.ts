import type { Automation } from '@domain/automation/automation.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';

/** Its runs stay: they say what happened. */
export async function removeAutomation(books: Books, id: string): Promise<Result<Automation>> {
  return commit(books.db, sign(books, 'remove-automation'), async (writer) => {
    const automation = await writer.get('automations', id);
    if (!automation) return refuse('NotFound', 'automation-missing');
    writer.remove('automations', id);
    return ok({
      value: automation,
      subjects: [{ kind: 'automation', id }],
      summary: { key: 'automation-removed', params: { no: automation.no } },
    });
  });
}

/** Undo of {@link removeAutomation}: the very record, with its short number. */
export async function restoreAutomation(books: Books, automation: Automation): Promise<Result<Automation>> {
  return commit(books.db, sign(books, 'restore-automation'), async (writer) => {
    if (await writer.get('automations', automation.id)) return refuse('Conflict', 'automation-exists');
    return ok({
      value: writer.put('automations', automation),
      subjects: [{ kind: 'automation', id: automation.id }],
      summary: { key: 'automation-restored', params: { no: automation.no } },
    });
  });
}
