import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alias } from '../../../vite.alias.ts';
import { hasSharedData, sharedPath } from './testing/shared-data.ts';

const megabytes = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'quittance-reader-'));

/** The most that a process of its own held, in bytes, while `read` of a module did its work on a file. */
function peakOf(path: string): { size: [number, number]; peak: number } {
  const module = pathToFileURL(join(folder, 'read-workbook.js')).href;
  const script = `
    const { readFileSync } = await import('node:fs');
    const { readWorkbook } = await import(${JSON.stringify(module)});
    const { value } = await readWorkbook(new Uint8Array(readFileSync(process.argv[1])), process.argv[1]);
    const size = [value.grid.rowCount, value.grid.columnCount];
    // Under Linux what is said of a child begins with what its parent held; the status is of the program itself.
    const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
    const kilobytes = /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
    console.log(JSON.stringify({ size, peak: Number(kilobytes) * 1024 }));`;
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', script, path], {
    encoding: 'utf8',
  });
  return JSON.parse(told) as ReturnType<typeof peakOf>;
}

describe.skipIf(!hasSharedData)('what reading a file holds', () => {
  beforeAll(() =>
    build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias },
      build: {
        ssr: fileURLToPath(new URL('read-workbook.ts', import.meta.url)),
        outDir: folder,
        rollupOptions: { output: { codeSplitting: false, entryFileNames: 'read-workbook.js' } },
      },
      ssr: { noExternal: true },
    }),
  );
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('F7 poc-xmlbomb stays under 300 MB, Node itself included', () => {
    const { size, peak } = peakOf(sharedPath('spreadsheet_torture/poi_poc-xmlbomb.xlsx'));
    expect(size).toEqual([1, 1]);
    expect(peak).toBeLessThan(300 * megabytes);
  });

  it('F7 a sheet that says it has a million rows of sixteen thousand columns holds what its 22 cells weigh', () => {
    const { size, peak } = peakOf(sharedPath('spreadsheet_torture/calamine_issue_174.xlsx'));
    expect(size).toEqual([2, 11]);
    expect(peak).toBeLessThan(300 * megabytes);
  });

  it('F7 large_strings: ten thousand rows of long texts stay under the same', () => {
    const { size, peak } = peakOf(sharedPath('spreadsheet_torture/sheetjs_large_strings.xlsx'));
    expect(size).toEqual([9999, 17]);
    expect(peak).toBeLessThan(300 * megabytes);
  });

  it('F7 an XLSB stays under the same, the library that reads it included', () => {
    const { size, peak } = peakOf(sharedPath('spreadsheet_torture/poi_date.xlsb'));
    expect(size).toEqual([1, 1]);
    expect(peak).toBeLessThan(300 * megabytes);
  });
});
