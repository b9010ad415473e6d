import type { ImportFinding } from '@domain/intake/plan.ts';
import type { MessageParams } from '@domain/result.ts';
import { findingParams } from '@i18n/finding-params.ts';
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
    what: ({ code, params }: { code: string; params: MessageParams }) =>
      findings.loose(code, findingParams(params, findings.language)),
    field: (name) => fields.loose(name),
  };
}
