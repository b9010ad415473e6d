import type { Page } from '@playwright/test';

/** Nothing has moved in the page for as long as an eye needs to notice. */
export const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        // A thread that is busy has not moved either: it must have had nothing to do.
        let turn = 0;
        const begin = () => {
          const mine = (turn += 1);
          const isStill = () => {
            if (mine === turn) done();
          };
          // Where nothing is drawn any more, Chromium may call back only when the time is over.
          return setTimeout(() => requestIdleCallback(isStill, { timeout: 500 }), 120);
        };
        let timer = begin();
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = begin();
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );

/** Goes to an address as a link of the app does, without loading the page again. */
export async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => history.pushState({}, '', to), address);
  await settled(page);
}
