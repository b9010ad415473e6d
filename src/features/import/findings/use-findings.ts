import type { ImportFinding } from '@domain/intake/plan.ts';
import { useText } from '@ui/use-text.ts';

export interface FindingWords {
  /** What is wrong, in one sentence. */
  what: (finding: Pick<ImportFinding, 'code' | 'params'>) => string;
  field: (name: string) => string;
}

export function useFindingWords(): FindingWords {
  const findings = useText('findings');
  const fields = useText('fields');
  return {
    what: ({ code, params }) => findings.loose(code, params),
    field: (name) => fields.loose(name),
  };
}
