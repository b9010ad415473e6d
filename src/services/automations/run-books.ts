import type { JournalEntry } from '@domain/journal/journal.ts';
import type { Books } from '../books.ts';

const subjectOf = (runId: string, at: number): string => `${runId}/${at}`;

/** The books as a step of a run works with them: what it stores is named after it, and only while it is the runner. */
export const booksOfStep = (books: Books, runId: string, at: number, holder: string): Books => ({
  ...books,
  deps: { ...books.deps, actor: 'automation', run: { subjectId: subjectOf(runId, at), holder } },
});

/** RU4: what a step has stored, from the journal; each record once, in the order in which it first came. */
export async function madeBy({ db }: Books, runId: string, at: number): Promise<JournalEntry['subjects']> {
  const entries = await db.journal.where('subjectIds').equals(subjectOf(runId, at)).toArray();
  const made = new Map<string, JournalEntry['subjects'][number]>();
  for (const { subjects } of entries.sort((a, b) => a.seq - b.seq)) {
    for (const subject of subjects) {
      if (subject.kind !== 'automation-run') made.set(`${subject.kind} ${subject.id}`, subject);
    }
  }
  return [...made.values()];
}
