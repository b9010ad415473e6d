import type { RowAct } from '../mailing/message-state.ts';

/** So long an act must have stood on its button before a press means it, in milliseconds. */
export const STANDS = 800;

/**
 * A row has one button, and its act changes with the message: `Try now` becomes `Withdraw` while the finger comes down
 * again. A press counts only for an act that stood there, and not while one of the row is under way.
 */
export class SteadyActs {
  #shown = new Map<string, { act: RowAct; since: number }>();
  readonly #running = new Set<string>();

  /** What the rows offer from now on. A row that is seen for the first time offers what it offers. */
  show(rows: readonly { id: string; act: RowAct }[], now: number): void {
    this.#shown = new Map(
      rows.map(({ id, act }) => {
        const before = this.#shown.get(id);
        if (before?.act === act) return [id, before];
        return [id, { act, since: before ? now : -Infinity }];
      }),
    );
  }

  /** Does it, if it is what was meant. */
  async press(id: string, now: number, act: () => Promise<unknown>): Promise<void> {
    const since = this.#shown.get(id)?.since ?? -Infinity;
    if (this.#running.has(id) || now - since < STANDS) return;
    this.#running.add(id);
    try {
      await act();
    } finally {
      this.#running.delete(id);
    }
  }
}
