/** Watches the page's tasks from its first script on: `window.longestTask()` in milliseconds, 0 when none took over 50. */
export async function watchTurns(page) {
  await page.addInitScript(() => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
    });
    observer.observe({ type: 'longtask', buffered: true });
    window.longestTask = () => {
      for (const entry of observer.takeRecords()) longest = Math.max(longest, entry.duration);
      const found = longest;
      longest = 0;
      return found;
    };
  });
}

/** The longest task since the last time it was asked, once the page has had a quiet moment. */
export const longestTask = async (page) => {
  await page.waitForTimeout(400);
  return page.evaluate(() => window.longestTask());
};
