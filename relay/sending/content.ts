import { Readable } from 'node:stream';
import DataStream from 'nodemailer/lib/smtp-connection/data-stream';
import type { Cargo } from './carrier.ts';

const DOT = Buffer.from('.');

/** RFC 5321 §4.5.2: a dot that begins a line is doubled. No line of ours begins the mail with one. */
function dotted(raw: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = raw.indexOf('\n.'); at !== -1; at = raw.indexOf('\n.', at + 1)) {
    parts.push(raw.subarray(from, at + 1), DOT);
    from = at + 1;
  }
  return parts.length === 0 ? raw : Buffer.concat([...parts, raw.subarray(from)]);
}

/**
 * nodemailer's stream to the server walks over a mail byte by byte in search of broken line ends. Ours were made whole
 * (mail/bytes.ts): the bytes are given to what it has walked over already; it closes the mail as ever.
 */
function give(raw: Buffer, line: NodeJS.WritableStream): void {
  if (!(line instanceof DataStream)) return void line.end(raw);
  line.push(dotted(raw));
  line.lastByte = raw.at(-1) ?? false;
  line.end();
}

/**
 * The content of a mail. nodemailer pipes it once the server has said 354, and not before: only then is it read and
 * noted, and it leaves in one piece.
 */
export class Content extends Readable {
  isWhole = false;
  readonly #load: Cargo['load'];
  constructor({ load }: Cargo) {
    super();
    this.#load = load;
  }
  override pipe<T extends NodeJS.WritableStream>(line: T): T {
    this.#load().then(
      (raw) => {
        this.isWhole = true;
        give(raw, line);
      },
      (error: unknown) => this.destroy(error as Error),
    );
    return line;
  }
}
