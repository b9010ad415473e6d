import type { Page } from '@playwright/test';

const HELD = '/held-in-the-middle';

/**
 * Does something and kills the tab in the middle of it: when the database has stored so many records of a table, the
 * page stands still, its transaction open, until it is closed.
 */
export async function killedAtPut(
  page: Page,
  table: string,
  count: number,
  act: () => Promise<unknown>,
): Promise<void> {
  const killed = page.waitForEvent('close', { timeout: 60_000 });
  await page.route(`**${HELD}`, () => page.close({ runBeforeUnload: false }));
  await page.evaluate(
    ([store, at, address]) => {
      // oxlint-disable-next-line typescript/unbound-method -- called on its own store below
      const { put } = IDBObjectStore.prototype;
      let stored = 0;
      IDBObjectStore.prototype.put = function putAndCount(...call) {
        const request = put.apply(this, call);
        if (this.name === store)
          request.addEventListener('success', () => {
            if ((stored += 1) !== at) return;
            const held = new XMLHttpRequest();
            held.open('GET', address, false);
            held.send();
          });
        return request;
      };
    },
    [table, count, HELD] as const,
  );
  await act();
  await killed;
}
