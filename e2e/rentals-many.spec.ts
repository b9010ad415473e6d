import type { Page } from '@playwright/test';
import { call, expect, importText, openBooks, test } from './support/app.ts';

const RENTALS = 200;
const MONTHS = 25;
const january = { year: 2025, month: 1 };
const plate = (at: number) => `GN-${String(at + 1).padStart(3, '0')}-AA`;
const rateOf = (at: number) => 50_000 + at * 100;

interface Found {
  total: number;
  rows: { totals: { withoutTax: string } }[];
}

/** 200 rentals of 40 customers, and 25 months of time sheets of each: 5,000 rows. */
async function openLargeFleet(page: Page): Promise<void> {
  await openBooks(page, { name: 'Kaloum', country: 'GN', currency: 'GNF', locale: 'en' });
  const rentals = Array.from(
    { length: RENTALS },
    (_, at) => `Customer ${at % 40};Pick-up ${at + 1};${plate(at)};${rateOf(at)};01/01/2023;;18`,
  );
  const fleet = ['Client;Véhicule;Plaque;Tarif journalier;Début;Fin;TVA', ...rentals].join('\n');
  expect((await importText(page, fleet, { kind: 'rentals' })).control['created']?.rows).toBe(RENTALS);
  const days = Array.from({ length: 28 }, (_, at) => at + 1).join(';');
  const worked = Array.from('TTTTTRRTTTTTRRTTTTTRRTTTTTRR').join(';');
  const sheets = Array.from({ length: RENTALS * MONTHS }, (_, at) => {
    const month = Math.floor(at / RENTALS);
    return `${plate(at % RENTALS)};${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')};${worked}`;
  });
  const read = await importText(page, [`Plaque;Mois;${days}`, ...sheets].join('\n'), { kind: 'timesheets' });
  expect(read.control['created']?.rows).toBe(RENTALS * MONTHS);
}

const drafts = (page: Page) => call<Found>(page, 'invoices.listed', { rentalMonth: '2025-01' });

/** Presses what stands beside the first bar of progress that the page shows; answers the names of both. */
async function cancelAtOnce(page: Page): Promise<() => Promise<string[]>> {
  const pressed = await page.evaluateHandle(() => {
    const names: string[] = [];
    const observer = new MutationObserver(() => {
      const bar = document.querySelector('.q-tray progress');
      const button = document.querySelector<HTMLButtonElement>('.q-tray .q-task-head button');
      if (!bar || !button) return;
      observer.disconnect();
      names.push(bar.getAttribute('aria-label') ?? '', button.textContent);
      button.click();
    });
    observer.observe(document.body, { subtree: true, childList: true });
    return names;
  });
  return () => pressed.jsonValue();
}

test('C4 C5 a month of 200 rentals among 5,000 time sheets is billed with its progress, and cancelled without a trace', async ({
  page,
}) => {
  await openLargeFleet(page);
  const cancelled = await page.evaluate(async (month) => {
    const { rentals } = (
      window as unknown as {
        quittance: { rentals: { generateMonth: (...a: unknown[]) => Promise<unknown> } };
      }
    ).quittance;
    const stop = new AbortController();
    const phases: string[] = [];
    const onProgress = ({ phase, done }: { phase: string; done: number }) => {
      phases.push(phase);
      if (phase === 'compose' && done > 0) stop.abort();
    };
    const answer = await rentals.generateMonth(month, { signal: stop.signal, onProgress }).then(
      () => 'made',
      ({ name }: Error) => name,
    );
    return { answer, phases };
  }, january);
  expect(cancelled.answer).toBe('Cancelled');
  expect(cancelled.phases).toEqual(expect.arrayContaining(['read', 'compose']));
  expect((await drafts(page)).total).toBe(0);

  await page.goto('/rentals?month=2025-01');
  const grid = page.getByRole('grid', { name: 'Time sheets of January 2025' });
  await expect(grid).toHaveAttribute('aria-rowcount', String(RENTALS + 2));
  expect(await grid.getByRole('row').count(), 'only rows in sight are in the page').toBeLessThan(100);
  // Keys go through the whole month of the whole fleet: the last rental is reached and written.
  await grid.focus();
  for (let row = 1; row < RENTALS; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('w');
  await expect(page.getByRole('row', { name: new RegExp(`Pick-up ${RENTALS}\\b`) })).toContainText('21/');

  // On the screen as well: the bar of the run, and its button.
  const bar = await cancelAtOnce(page);
  await page.getByRole('button', { name: `Bill January 2025 (${RENTALS})` }).click();
  await expect(page.getByText('Cancelled: nothing was made.')).toBeVisible();
  expect(await bar()).toEqual([`Billing January 2025: ${RENTALS} rentals`, 'Cancel']);
  expect((await drafts(page)).total).toBe(0);

  await page.getByRole('button', { name: `Bill January 2025 (${RENTALS})` }).click();
  await expect(page.getByText(`${RENTALS} new, 0 changed`, { exact: false })).toBeVisible();
  const made = await call<Found>(page, 'invoices.listed', { rentalMonth: '2025-01', pageSize: 100 });
  expect(made.total).toBe(RENTALS);
  const { rows: runs } = await call<{ rows: { totals: { withTax: string } }[] }>(page, 'invoices.listed', {
    search: 'LOC-200-202501',
  });
  expect(runs[0]?.totals.withTax).toBe(String(rateOf(RENTALS - 1) * 21 * 1.18));
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});
