import type { FindingGroup, ImportFinding, Mend } from '@domain/intake/plan.ts';
import type { ImportSession } from '@services/ports.ts';

const PAGE = 5000;

/** Suggestions are taken cell by cell: the same wrong text can be right in another row. */
export const mendsOf = (findings: readonly ImportFinding[]): Mend[] =>
  findings.flatMap(({ row, field, suggestion }) =>
    suggestion === undefined || field === '' ? [] : [{ row, field, value: suggestion }],
  );

/** A note says what was read already: there is nothing to take. */
export const hasSuggestion = (group: FindingGroup): boolean =>
  group.severity !== 'note' &&
  (group.first.suggestion !== undefined || group.values.some((value) => value.suggestion !== undefined));

/** How many cells “Use” would change: exact where all values are listed, else the whole group. */
export function suggestionCount(group: FindingGroup): number {
  const listed = group.values.reduce((sum, value) => sum + value.count, 0);
  if (listed < group.count) return group.count;
  return group.values.reduce((sum, value) => sum + (value.suggestion === undefined ? 0 : value.count), 0);
}

async function findingsOf(session: ImportSession, group: FindingGroup): Promise<ImportFinding[]> {
  const found: ImportFinding[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await session.findings({ offset, limit: PAGE, code: group.code, field: group.field });
    found.push(...page.findings);
    if (page.findings.length === 0 || found.length >= page.total) return found;
  }
}

/** All suggestions of these groups as one list of mends: one step to undo. */
export async function suggestedMends(
  session: ImportSession,
  groups: readonly FindingGroup[],
): Promise<Mend[]> {
  const mends: Mend[] = [];
  for (const group of groups) {
    if (hasSuggestion(group)) mends.push(...mendsOf(await findingsOf(session, group)));
  }
  return mends;
}
