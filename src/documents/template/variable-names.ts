import type { DocumentJob } from '../job.ts';
import { allNames } from './names.ts';
import { variablesOf, type Variables } from './variables.ts';

/** Lists stand for themselves: what is in them is named inside a loop. */
export function variableNames(job: DocumentJob): { document: string[]; line: string[] } {
  const variables = variablesOf(job);
  const [line] = variables['transactions'] as readonly Variables[];
  return {
    document: allNames(variables).filter(
      (name) => typeof variables[name] !== 'object' || name === 'transactions',
    ),
    line: Object.keys(line ?? {}).map((name) => `sub_transaction.${name}`),
  };
}
