import { defineConfig } from '@playwright/test';

const port = Number(process.env['E2E_PORT'] ?? 4199);

/** The built app, served by the very server of `npm start`, in a real Chromium. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  // Patience costs nothing where all is well, and a busy machine may be five times slower.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  workers: 4,
  fullyParallel: true,
  forbidOnly: true,
  // Decision 22: what passes only when it is tried again is named at the end of the run.
  retries: 1,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '.cache/results/e2e.json' }],
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    // Every test has a fresh profile: fetching the whole app into its cache is left to the tests that go offline.
    serviceWorkers: 'block',
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        // The pages of the address bar's own list cost every new profile a sixth of its start.
        '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,HttpsUpgrades,LensOverlay,MediaRouter,OptimizationHints,PaintHolding',
      ],
    },
  },
  webServer: {
    command: 'node server/serve.mjs',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
