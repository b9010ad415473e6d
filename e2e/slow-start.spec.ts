import type { Page } from '@playwright/test';
import { expect, openBooks, test } from './support/app.ts';

/** What can wait: the palette, the counts of the outbox, the strip of the folders and what runs by itself. */
const CAN_WAIT = /\/assets\/(palette|outbox|relay|folder-strip|output-folders|automation-bell)-[^/]*\.js/;
/** Longer than all that used to be counted from the start of the page, and less than it waits at most. */
const SLOW = 6_000;

/** Opens an address whose screen takes long to come; what can wait, and was asked for before `content` was there and after. */
async function askedFor(page: Page, address: string, screen: RegExp, content: string) {
  await page.route(screen, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    await route.continue();
  });
  await page.addInitScript((selector) => {
    performance.setResourceTimingBufferSize(1000);
    new MutationObserver(() => {
      if (document.querySelector(selector) && !('usableAt' in window))
        Object.assign(window, { usableAt: performance.now() });
    }).observe(document, { subtree: true, childList: true });
  }, content);
  await page.goto(address);
  await page.waitForFunction(() => 'usableAt' in window);
  const asked = () =>
    page.evaluate(() => {
      const { usableAt } = window as unknown as { usableAt: number };
      return performance
        .getEntriesByType('resource')
        .map(({ name, startTime }) => [name, Math.round(startTime - usableAt)] as const);
    });
  await expect.poll(async () => (await asked()).some(([name]) => name.includes('/palette-'))).toBe(true);
  await page.waitForLoadState('networkidle');
  const waiting = (await asked()).flatMap(([name, at]) => {
    const what = CAN_WAIT.exec(name)?.[1];
    return what === undefined ? [] : [{ what, at }];
  });
  // It says that it stands in the task in which it is drawn, and is seen to stand at the end of that task.
  const isBefore = ({ at }: { at: number }) => at < -200;
  return {
    before: waiting.filter(isBefore),
    after: waiting.filter((one) => !isBefore(one)).map(({ what }) => what),
  };
}

for (const [address, screen, content] of [
  ['/', /\/assets\/home-[^/]*\.js/, '.q-empty-home'],
  ['/products', /\/assets\/products-screen-[^/]*\.js/, 'main .q-empty, main table'],
] as const) {
  test(`H12 on a slow line ${address} stands before anything that can wait is asked for`, async ({
    page,
  }) => {
    await openBooks(page);
    const { before, after } = await askedFor(page, address, screen, content);
    expect(before).toEqual([]);
    expect(after).toEqual(expect.arrayContaining(['palette', 'outbox', 'folder-strip', 'automation-bell']));
  });
}
