import type { Refusal } from '@domain/result.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import { saidParams } from '@i18n/said-params.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { showRefused } from '@ui/layers/toast-store.ts';

/** Why a command did nothing, in the user's language. */
export async function sayRefusal({ reason, params }: Pick<Refusal, 'reason' | 'params'>): Promise<string> {
  const t = await loadRoom('refusals', currentLanguage());
  return t.loose(reason, saidParams(params, t.language));
}

/** The same as a message that stays until it is closed. */
export async function showRefusal(refusal: Refusal): Promise<void> {
  if (refusal.name !== 'Cancelled') showRefused(await sayRefusal(refusal));
}
