import { readError } from './read-answer.ts';

/** As src/domain/outbox/relay-answer.ts has it: adapters fit by shape. */
export type Answer<T> =
  | { kind: 'answered'; value: T }
  | {
      kind: 'error';
      status: number;
      code: string;
      said: string;
      retryAfterMs: number | null;
      isWithdrawn?: boolean;
    }
  | { kind: 'garbage'; status: number; said: string }
  | { kind: 'no-answer'; said: string };

interface Request {
  url: string;
  method: 'GET' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds until it is given up, the body of the answer included. */
  patience: number;
}

/** Longer than any answer of the relay: what says more is something else. */
const LONGEST_ANSWER = 2_000_000;
const LONGEST_SAYING = 300;

/** One request. Never throws: an answer that is none is told as what it is. */
export async function exchange<T>(request: Request, read: (value: unknown) => T | null): Promise<Answer<T>> {
  let status: number;
  let retryAfterMs: number | null;
  let text: string;
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: { Accept: 'application/json', ...request.headers },
      body: request.body,
      signal: AbortSignal.timeout(request.patience),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    status = response.status;
    retryAfterMs = retryAfter(response.headers.get('Retry-After'));
    text = await response.text();
  } catch (error) {
    return { kind: 'no-answer', said: error instanceof Error ? error.name : '' };
  }
  const body = parsed(text);
  if (status >= 200 && status < 300) {
    const value = read(body);
    return value === null ? { kind: 'garbage', status, said: '' } : { kind: 'answered', value };
  }
  const { said, ...told } = readError(body) ?? { code: '', said: '' };
  return { kind: 'error', status, ...told, said: said.slice(0, LONGEST_SAYING), retryAfterMs };
}

function parsed(text: string): unknown {
  if (text === '' || text.length > LONGEST_ANSWER) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** RFC 9110 § 10.2.3: seconds, or a date (taken against the clock here, which may be set wrong). */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(at - Date.now(), 0);
}
