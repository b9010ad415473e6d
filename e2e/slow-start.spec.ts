import type { Page, Request } from '@playwright/test';
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
    new MutationObserver(() => {
      if (document.querySelector(selector) && !('usableAt' in window))
        Object.assign(window, { usableAt: performance.timeOrigin + performance.now() });
    }).observe(document, { subtree: true, childList: true });
  }, content);
  const asked: Request[] = [];
  page.on('request', (request) => {
    if (CAN_WAIT.test(request.url())) asked.push(request);
  });
  await page.goto(address);
  await page.waitForFunction(() => 'usableAt' in window);
  await expect.poll(() => asked.some((request) => request.url().includes('/palette-'))).toBe(true);
  await page.waitForLoadState('networkidle');
  const usableAt = await page.evaluate(() => (window as unknown as { usableAt: number }).usableAt);
  // Two clocks, and one task of the page: what is asked for in the very moment in which it stands is not before.
  const isBefore = (request: Request) => request.timing().startTime < usableAt - 200;
  const names = (requests: Request[]) => requests.map((request) => CAN_WAIT.exec(request.url())?.[1]);
  return {
    before: names(asked.filter(isBefore)),
    after: names(asked.filter((request) => !isBefore(request))),
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
