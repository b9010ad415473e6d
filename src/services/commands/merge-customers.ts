import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';

/**
 * B20. The merged customer stays as a signpost: everything that points to it is read as the other's
 * (`customer-names.ts`). No transaction and no issued invoice is rewritten, so undo restores all of it.
 */
export async function mergeCustomers(
  books: Books,
  fromId: string,
  intoId: string,
): Promise<Result<{ undo: string }>> {
  return commit(books.db, sign(books, 'merge-customers'), async (writer) => {
    const [from, into] = await Promise.all([
      writer.get('customers', fromId),
      writer.get('customers', intoId),
    ]);
    if (!from || !into) return refuse('NotFound', 'customer-missing');
    if (fromId === intoId) return refuse('ValidationError', 'merge-with-itself', { name: from.name });
    if (from.mergedInto || into.mergedInto) {
      return refuse('InvalidState', 'customer-merged', { name: (from.mergedInto ? from : into).name });
    }
    writer.put('customers', { ...from, mergedInto: intoId });
    return ok({
      value: { undo: fromId },
      subjects: [
        { kind: 'customer', id: fromId },
        { kind: 'customer', id: intoId },
      ],
      summary: { key: 'customers-merged', params: { from: from.no, into: into.no } },
    });
  });
}

export async function undoMerge(books: Books, undo: string): Promise<Result<void>> {
  return commit(books.db, sign(books, 'undo-merge'), async (writer) => {
    const customer = await writer.get('customers', undo);
    if (!customer) return refuse('NotFound', 'customer-missing');
    if (!customer.mergedInto) return refuse('InvalidState', 'customer-not-merged', { name: customer.name });
    const into = await writer.get('customers', customer.mergedInto);
    writer.put('customers', { ...customer, mergedInto: null });
    return ok({
      value: undefined,
      subjects: [
        { kind: 'customer', id: undo },
        { kind: 'customer', id: customer.mergedInto },
      ],
      summary: { key: 'merge-undone', params: { from: customer.no, into: into?.no ?? 0 } },
    });
  });
}
