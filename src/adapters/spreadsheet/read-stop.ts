import type { Refusal, RefusalName } from '@domain/result.ts';
import type { MessageParams } from '@domain/result.ts';

/**
 * Ends a read from deep inside a scan. Thrown and caught within this room only: `readWorkbook` turns it
 * into the refusal it carries, so that scanners need not hand a `Result` through every byte.
 */
export class ReadStop extends Error {
  readonly refusal: Refusal;

  constructor(name: RefusalName, reason: string, params: MessageParams = {}) {
    super(reason);
    this.refusal = { name, reason, params };
  }
}

export const damaged = (part: string): ReadStop => new ReadStop('Unreadable', 'file-damaged', { part });
