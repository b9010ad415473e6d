// From an edit in the template editor to its page on the screen, against one warm document and the paint of one page.
import { openBooks } from '../lib/books.mjs';
import { withPage, withProfile } from '../lib/browser.mjs';
import { milliseconds, printTable } from '../lib/table.mjs';

const RUNS = 25;
/** Between two runs of anything, longer than the pause that the editor makes while keys follow each other. */
const REST = 500;
/** After the last stroke on the page nothing follows for so long. */
const QUIET = 150;

/** Notes when the page was last drawn on: glyphs, rules and fills are all paths. */
const watchStrokes = (page) =>
  page.addInitScript(() => {
    window.lastStroke = 0;
    const fill = Reflect.get(CanvasRenderingContext2D.prototype, 'fill');
    CanvasRenderingContext2D.prototype.fill = function (...how) {
      window.lastStroke = performance.now();
      return Reflect.apply(fill, this, how);
    };
  });

/** Times from an input event to the last stroke of the page that shows it. */
const edits = (page, field) =>
  field.evaluate(
    async (input, [runs, rest, quiet]) => {
      const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value');
      const times = [];
      for (let run = 0; run < runs; run += 1) {
        await pause(rest);
        value.set.call(input, `Offer ${run}`);
        const start = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        while (window.lastStroke < start || performance.now() - window.lastStroke < quiet) await pause(20);
        times.push(window.lastStroke - start);
      }
      return times.slice(3).toSorted((a, b) => a - b);
    },
    [RUNS, REST, QUIET],
  );

const warmDocument = (page, id) =>
  page.evaluate(
    async ([wanted, runs, rest]) => {
      const { templates } = window.quittance;
      const template = (await templates.list()).rows.find((one) => one.id === wanted);
      const times = [];
      let bytes = [];
      for (let run = 0; run < runs; run += 1) {
        await new Promise((resolve) => setTimeout(resolve, rest));
        const start = performance.now();
        const file = await templates.preview(template);
        times.push(performance.now() - start);
        bytes = [...new Uint8Array(await file.arrayBuffer())];
      }
      return { ms: times.slice(3).toSorted((a, b) => a - b)[(runs - 3) >> 1], bytes };
    },
    [id, RUNS, REST],
  );

const paintOf = (peers, bytes, width) =>
  withProfile((profile) =>
    withPage(profile, `${peers}/preview/index.html`, async (page) => {
      await page.waitForFunction(() => window.bench !== undefined);
      return page.evaluate(([b, w, n, r]) => window.bench.paint(b, w, n, r), [bytes, width, RUNS, REST]);
    }),
  );

export async function run({ app, peers }) {
  const { ours, warm, width } = await withProfile((profile) =>
    withPage(
      profile,
      undefined,
      async (page) => {
        await watchStrokes(page);
        await openBooks(page, app);
        const id = await page.evaluate(
          async () => (await window.quittance.templates.save({ name: 'Bench', theme: 'ledger' })).id,
        );
        await page.goto(`${app}templates?open=${id}&block=title`);
        await page.locator('.q-pdf canvas').first().waitFor();
        const field = page.getByRole('textbox', { name: 'Heading' });
        await field.waitFor();
        return {
          ours: await edits(page, field),
          warm: await warmDocument(page, id),
          width: await page.evaluate(() => document.querySelector('.q-pdf canvas').width),
        };
      },
      { viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' },
    ),
  );
  const { open, paint } = await paintOf(peers, warm.bytes, width);
  const median = ours[ours.length >> 1];
  printTable('Preview of an edit', [
    {
      what: 'from an edit to its page, one warm document and the paint of one page',
      ours: milliseconds(median),
      against: milliseconds(warm.ms + paint),
      ratio: median / (warm.ms + paint),
      target: 1.5,
    },
    { what: '. one warm document', ours: milliseconds(warm.ms) },
    { what: `. paint of one page, ${width} pixels wide`, ours: milliseconds(paint) },
    { what: '. opening it before, not counted above', ours: milliseconds(open) },
    { what: `. ${ours.length} edits, p95`, ours: milliseconds(ours[Math.ceil(ours.length * 0.95) - 1]) },
  ]);
}
