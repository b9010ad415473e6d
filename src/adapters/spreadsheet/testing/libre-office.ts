import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';

const program = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find(
  existsSync,
);

export const hasLibreOffice = program !== undefined;

/** Formulas without what they come to: whoever reads a sum has worked it out. */
function withoutResults(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [path, bytes] of Object.entries(parts)) {
    if (!path.startsWith('xl/worksheets/')) continue;
    const xml = new TextDecoder().decode(bytes);
    parts[path] = new TextEncoder().encode(xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

/** Opens workbooks whose formulas have no results in LibreOffice, and gives what it saves. */
export function workedOut(workbooks: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-calc-'));
  try {
    mkdirSync(join(folder, 'out'));
    const names = [...workbooks.keys()];
    for (const [name, bytes] of workbooks) writeFileSync(join(folder, `${name}.xlsx`), withoutResults(bytes));
    execFileSync(
      program!,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        ...names.map((name) => join(folder, `${name}.xlsx`)),
      ],
      { stdio: 'ignore' },
    );
    return new Map(
      names.map((name) => [name, new Uint8Array(readFileSync(join(folder, 'out', `${name}.xlsx`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
