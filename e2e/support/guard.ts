import { chromium, type Browser, type BrowserContext } from '@playwright/test';

/** Origins that a test serves itself, beside the app of the whole run. */
const served = new Set<string>();
export const ownOrigin = (origin: string): string => {
  served.add(origin);
  return origin;
};

/**
 * Listens to every context of a test, whoever opened it: the runner, the test from the runner's browser, or the test
 * in a browser of its own. What it hears is judged once the test has ended.
 */
export class Guard {
  readonly foreign: string[] = [];
  readonly faults: string[] = [];
  private readonly watched = new WeakSet<BrowserContext>();
  private readonly put: (() => void)[] = [];

  constructor(private readonly own: string) {}

  watch(context: BrowserContext): void {
    if (this.watched.has(context)) return;
    this.watched.add(context);
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.own && !served.has(origin))
        this.foreign.push(request.url());
    });
    context.on('weberror', (error) => this.faults.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|Trusted/.test(message.text()))
        this.faults.push(message.text());
    });
  }

  /** From now on `browser.newContext`, `browser.newPage` and browsers launched by the test are watched. */
  stand(browser: Browser): void {
    this.watchContextsOf(browser);
    const launch = chromium.launch.bind(chromium);
    const persistent = chromium.launchPersistentContext.bind(chromium);
    chromium.launch = async (...how) => this.watchContextsOf(await launch(...how));
    chromium.launchPersistentContext = async (...how) => {
      const context = await persistent(...how);
      this.watch(context);
      return context;
    };
    this.put.push(() => Object.assign(chromium, { launch, launchPersistentContext: persistent }));
  }

  leave(): void {
    for (const back of this.put) back();
  }

  private watchContextsOf(browser: Browser): Browser {
    const open = browser.newContext.bind(browser);
    browser.newContext = async (...how) => {
      const context = await open(...how);
      this.watch(context);
      return context;
    };
    this.put.push(() => Object.assign(browser, { newContext: open }));
    return browser;
  }
}
