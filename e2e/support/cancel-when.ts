import type { Page } from '@playwright/test';

/**
 * From now on, Cancel is pressed in the first part of the page at `where` that has such a button and says `said` (a
 * regular expression): by the page itself, in that very moment, for the work may be over before a runner has seen it.
 */
export const cancelWhen = (page: Page, where: string, said = ''): Promise<void> =>
  page.evaluate(
    ([place, words]) => {
      new MutationObserver((_, watch) => {
        const part = [...document.querySelectorAll(place)].find((one) =>
          new RegExp(words).test(one.textContent ?? ''),
        );
        const button = [...(part?.querySelectorAll('button') ?? [])].find(
          ({ textContent }) => textContent === 'Cancel',
        );
        if (!button) return;
        watch.disconnect();
        button.click();
      }).observe(document, { subtree: true, childList: true, characterData: true });
    },
    [where, said] as const,
  );
