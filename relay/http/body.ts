import { isAscii } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';

interface Bounds {
  bytes: number;
  /** Milliseconds. */
  time: number;
}

function collected(request: IncomingMessage, { bytes, time }: Bounds): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const end = (problem?: Problem) => {
      clearTimeout(timer);
      request.off('data', take).off('end', whole).off('close', cut);
      if (!problem) return resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts, size));
      parts.length = 0;
      reject(problem);
    };
    const take = (part: Buffer) => {
      size += part.length;
      if (size > bytes) return end(new Problem('too-large'));
      parts.push(part);
    };
    const whole = () => end();
    const cut = () => end(new Problem('invalid'));
    const timer = setTimeout(() => end(new Problem('too-slow')), time);
    request.on('data', take).on('end', whole).on('close', cut);
  });
}

/** Reads bodies within bounds of size and time, and never more at once than `inFlight` bytes. */
export function bodyReader(bounds: Bounds, inFlight: number) {
  let reading = 0;
  return async <T>(request: IncomingMessage, take: (body: Buffer) => Promise<T>): Promise<T> => {
    const said = Number(request.headers['content-length'] ?? bounds.bytes);
    if (!Number.isFinite(said) || said > bounds.bytes) throw new Problem('too-large');
    if (reading > 0 && reading + said > inFlight) throw new Problem('busy', { retryAfter: 2 });
    reading += said;
    try {
      return await take(await collected(request, bounds));
    } finally {
      reading -= said;
    }
  };
}

const PORTION = 4096;

/**
 * The text of a body. Node decodes UTF-8 letter by letter from the first one that is not ASCII on; a body ends with
 * kilobytes of Base64, which are taken as they are.
 */
function textOf(body: Buffer): string {
  let plain = body.length;
  while (plain > 0 && isAscii(body.subarray(Math.max(0, plain - PORTION), plain))) plain -= PORTION;
  const from = Math.max(0, plain);
  return body.toString('utf8', 0, from) + body.toString('latin1', from);
}

export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(textOf(body));
  } catch {
    throw new Problem('invalid');
  }
}
