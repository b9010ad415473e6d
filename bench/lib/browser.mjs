// A Chromium of its own per measurement, and what its renderers weigh.
import { readFileSync, readdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/browser.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  // The lists of the address bar and a page kept ready for the next click are renderers as well: not those measured.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,LensOverlay,SpareRendererForSitePerProcess',
];

/** Opens a fresh profile, hands it to `work`, and cleans up whatever happens. */
export async function withProfile(work) {
  const profile = mkdtempSync(join(tmpdir(), 'quittance-bench-'));
  try {
    return await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** `options` go to Playwright: a kept profile must not be served by the service worker of an older build. */
export async function withPage(profile, address, work, options = {}) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: flags,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    ...options,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(600_000);
    if (address) await page.goto(address);
    return await work(page, context);
  } finally {
    await context.close();
  }
}

/** What a process holds by itself. Of the browser's program every renderer shows the same pages: they are none's. */
const ownOf = (status) =>
  ['RssAnon', 'RssShmem'].reduce(
    (sum, part) => sum + Number(new RegExp(`${part}:\\s+(\\d+)`).exec(status)?.[1] ?? 0),
    0,
  );

function processes() {
  const list = [];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer')) continue;
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      list.push({ command, kilobytes: ownOf(status) });
    } catch {
      // The process ended while we looked.
    }
  }
  return list;
}

/** Peak megabytes that the profile's renderers hold while `work` runs; undefined where there is no /proc. */
export async function peakMemory(profile, work) {
  const supported = process.platform === 'linux';
  const weigh = () =>
    processes()
      .filter(({ command }) => command.includes(profile))
      .reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024;
  let peak = 0;
  const before = supported ? weigh() : 0;
  const timer = supported ? setInterval(() => (peak = Math.max(peak, weigh())), 40) : undefined;
  try {
    const value = await work();
    return { value, peak: supported ? Math.round(peak) : undefined, before: Math.round(before) };
  } finally {
    clearInterval(timer);
  }
}
