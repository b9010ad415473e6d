import type { RelayError, RelayErrorCode } from '../../contract/message.ts';

const statuses = {
  invalid: 400,
  'key-missing': 401,
  'key-unknown': 401,
  'key-revoked': 401,
  'code-unknown': 404,
  'origin-refused': 403,
  'sender-refused': 403,
  'too-many-recipients': 422,
  'too-large': 413,
  'too-slow': 408,
  'rate-limited': 429,
  'body-differs': 409,
  'not-found': 404,
  'too-late': 409,
  busy: 503,
  failed: 500,
} as const satisfies Record<RelayErrorCode, number>;

/** What each says to a person who reads it in a log; never anything that came with the request. */
const messages: Record<RelayErrorCode, string> = {
  invalid: 'The request has not the form that the contract asks for.',
  'key-missing': 'This needs a key: Authorization: Bearer …',
  'key-unknown': 'This key is not known here.',
  'key-revoked': 'This key was revoked.',
  'code-unknown': 'This pairing code is not known here, was used, or is older than ten minutes.',
  'origin-refused': 'Pages of this origin may not use the relay.',
  'sender-refused': 'This key may not send from this address.',
  'too-many-recipients': 'There are more recipients than one message may have.',
  'too-large': 'The request is larger than it may be.',
  'too-slow': 'The request took too long to arrive.',
  'rate-limited': 'There were too many requests; wait before the next.',
  'body-differs': 'Another message was taken under this id.',
  'not-found': 'There is nothing under this address.',
  'too-late': 'It can no longer be taken back.',
  busy: 'The relay has too much at hand; try again soon.',
  failed: 'The relay failed on this request.',
};

/** An expected refusal on its way to the one place that answers it. */
export class Problem extends Error {
  readonly code: RelayErrorCode;
  readonly field: string | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  readonly withdrawn: true | undefined;
  constructor(code: RelayErrorCode, more: { field?: string; retryAfter?: number; withdrawn?: true } = {}) {
    super(messages[code]);
    this.code = code;
    this.field = more.field;
    this.retryAfter = more.retryAfter;
    this.withdrawn = more.withdrawn;
  }
}

export function problemAnswer({ code, field, retryAfter, withdrawn, message }: Problem): Response {
  const more = { ...(field !== undefined && { field }), ...(withdrawn && { withdrawn }) };
  const body: RelayError = { error: { code, message, ...more } };
  const headers: Record<string, string> = {};
  if (retryAfter !== undefined) headers['Retry-After'] = String(Math.max(1, Math.ceil(retryAfter)));
  if (statuses[code] === 401) headers['WWW-Authenticate'] = 'Bearer';
  // What is still to come of its body is not waited for.
  if (code === 'too-slow') headers['Connection'] = 'close';
  return Response.json(body, { status: statuses[code], headers });
}
