import type { Refusal, Result } from '@domain/result.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import { currentLanguage } from '@ui/environment/language.ts';

/** What a call rejects with: a stable name for programs, a message for people. */
export class AutomationError extends Error {
  readonly reason: string;
  readonly params: Refusal['params'];
  readonly field: string | undefined;

  constructor(refusal: Refusal, message: string) {
    super(message);
    this.name = refusal.name;
    this.reason = refusal.reason;
    this.params = refusal.params;
    this.field = refusal.field;
  }
}

export async function raised(refusal: Refusal): Promise<AutomationError> {
  const t = await loadRoom('refusals', currentLanguage());
  return new AutomationError(refusal, t.loose(refusal.reason, refusal.params));
}

/** The value of a command, or its refusal thrown in the user's language. */
export async function valueOf<T>(outcome: Promise<Result<T>>): Promise<T> {
  const result = await outcome;
  if (result.ok) return result.value;
  throw await raised(result.error);
}

/** A stopped walk rejects like any other stopped call. */
export async function unlessStopped<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    throw await raised({ name: 'Cancelled', reason: 'cancelled', params: {} });
  }
}

export async function found<T>(record: Promise<T | undefined>, reason: string): Promise<T> {
  const value = await record;
  if (value !== undefined) return value;
  throw await raised({ name: 'NotFound', reason, params: {} });
}
