/** An expected failure is a value. A throw is a bug. */
export type Result<T, E = Refusal> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refuse = (
  name: RefusalName,
  reason: string,
  params: MessageParams = {},
  field?: string,
): { ok: false; error: Refusal } => ({
  ok: false,
  error: field === undefined ? { name, reason, params } : { name, reason, params, field },
});

export type MessageParams = Record<string, string | number>;

/** Stable codes of the automation API (docs/automation-api.md). */
export type RefusalName =
  | 'ValidationError'
  | 'NotFound'
  | 'InvalidState'
  | 'Locked'
  | 'Conflict'
  | 'QuotaExceeded'
  | 'Cancelled'
  | 'Unreadable'
  | 'Unsupported';

/** Why a command did nothing. `reason` is a key of the `refusals` messages, `params` fill it. */
export interface Refusal {
  name: RefusalName;
  reason: string;
  params: MessageParams;
  /** Path of the field at fault, e.g. `lines.3.quantity`. */
  field?: string;
}

export type Severity = 'error' | 'warning' | 'note';
