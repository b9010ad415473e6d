import type { Refusal } from '@domain/result.ts';
import { saidParams } from '@i18n/said-params.ts';
import { useText } from './use-text.ts';

/** Why something was refused, in words, where the words stand on the screen. */
export function useRefusal(): (refusal: Pick<Refusal, 'reason' | 'params'>) => string {
  const t = useText('refusals');
  return ({ reason, params }) => t.loose(reason, saidParams(params, t.language));
}
