// `node bench/import-reading/run.mjs`: reading alone in Node, without a browser. BENCH_ROWS=10000,100000 narrows it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';
import { makeCsv, makeXlsx } from '../import/make-files.mjs';
import { milliseconds, printTable } from '../lib/table.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sizes = (process.env.BENCH_ROWS ?? '10000,100000,500000').split(',').map(Number);
// Inside the project, so that the built module finds its packages.
const folder = mkdtempSync(join(root, '.reading-'));
try {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@domain': join(root, 'src/domain') } },
    build: {
      ssr: join(root, 'bench/import-reading/reading.ts'),
      outDir: join(folder, 'built'),
      target: 'node20',
    },
  });
  const { measureReading } = await import(pathToFileURL(join(folder, 'built/reading.js')).href);
  const rows = [];
  for (const count of sizes) {
    for (const [kind, make] of [
      ['xlsx', makeXlsx],
      ['csv', makeCsv],
    ]) {
      const path = join(folder, `sales.${String(kind)}`);
      await make(path, count);
      /** @type {import('./reading.ts').ReadingTimes} */
      const times = await measureReading(new Uint8Array(readFileSync(path)), kind, count > 200_000 ? 1 : 3);
      const what = `${count.toLocaleString('en')} rows × 8, ${String(kind)}`;
      const target = kind === 'xlsx' ? 0.3 : undefined;
      const against = milliseconds(times.peer);
      rows.push(
        { what, ours: milliseconds(times.ours), against, ratio: times.ours / times.peer, target },
        {
          what: `${what}, all texts`,
          ours: milliseconds(times.oursWithTexts),
          against,
          ratio: times.oursWithTexts / times.peer,
        },
      );
    }
  }
  printTable('Reading alone, against bare SheetJS (dense) and PapaParse', rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
