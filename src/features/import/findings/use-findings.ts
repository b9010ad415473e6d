import type { FindingGroup, ImportFinding } from '@domain/intake/plan.ts';
import type { MessageParams } from '@domain/result.ts';
import { findingParams } from '@i18n/finding-params.ts';
import { useText } from '@ui/environment/use-text.ts';

export interface FindingWords {
  /** What is wrong, in one sentence. */
  what: (finding: Pick<ImportFinding, 'code' | 'params'>) => string;
  /** The same for all that are alike: nothing is said of many that holds for the first only. */
  whatOf: (group: FindingGroup) => string;
  field: (name: string) => string;
}

export function useFindingWords(): FindingWords {
  const findings = useText('findings');
  const fields = useText('fields');
  const what = ({ code, params }: { code: string; params: MessageParams }) =>
    findings.loose(code, findingParams(params, findings.language));
  return {
    what,
    whatOf: ({ code, count, first }) => {
      const many = `${code}-many`;
      const said = count > 1 ? findings.loose(many, { count }) : many;
      return said === many ? what(first) : said;
    },
    field: (name) => fields.loose(name),
  };
}
