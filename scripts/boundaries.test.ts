import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const rules = (
  createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }
).forbidden;

/** One breach per rule: the file that breaks it, and what it reaches for. */
const breaches: Record<string, { from: string; imports: string; target: string }> = {
  'floor-domain': { from: 'src/domain/a.ts', imports: '../i18n/b.ts', target: 'src/i18n/b.ts' },
  'floor-i18n': { from: 'src/i18n/a.ts', imports: '../documents/b.ts', target: 'src/documents/b.ts' },
  'floor-documents': { from: 'src/documents/a.ts', imports: '../storage/b.ts', target: 'src/storage/b.ts' },
  'floor-storage': { from: 'src/storage/a.ts', imports: '../i18n/b.ts', target: 'src/i18n/b.ts' },
  'floor-adapters': { from: 'src/adapters/a.ts', imports: '../services/b.ts', target: 'src/services/b.ts' },
  'floor-services': { from: 'src/services/a.ts', imports: '../adapters/b.ts', target: 'src/adapters/b.ts' },
  'floor-ui': { from: 'src/ui/a.ts', imports: '../services/b.ts', target: 'src/services/b.ts' },
  'floor-features': {
    from: 'src/features/x/a.ts',
    imports: '../../storage/b.ts',
    target: 'src/storage/b.ts',
  },
  'domain-stays-pure': { from: 'src/domain/c.ts', imports: 'react', target: '' },
  'features-are-strangers': {
    from: 'src/features/x/c.ts',
    imports: '../y/b.ts',
    target: 'src/features/y/b.ts',
  },
  'common-ground-knows-no-screen': {
    from: 'src/features/c.ts',
    imports: './y/b.ts',
    target: 'src/features/y/b.ts',
  },
  'floor-workers': {
    from: 'workers/import.worker.ts',
    imports: '../src/services/b.ts',
    target: 'src/services/b.ts',
  },
  'workers-never-write': {
    from: 'workers/document.worker.ts',
    imports: '../src/storage/b.ts',
    target: 'src/storage/b.ts',
  },
  'only-the-service-worker-delivers': {
    from: 'workers/x.worker.ts',
    imports: './deliver-on-sync.ts',
    target: 'workers/deliver-on-sync.ts',
  },
  'delivery-stays-slim': {
    from: 'workers/deliver-on-sync.ts',
    imports: '../src/services/columns/b.ts',
    target: 'src/services/columns/b.ts',
  },
  'reminding-stays-slim': {
    from: 'workers/remind-of-due.ts',
    imports: '../src/services/columns/b.ts',
    target: 'src/services/columns/b.ts',
  },
  'floor-relay': { from: 'relay/a.ts', imports: '../src/domain/b.ts', target: 'src/domain/b.ts' },
  'floor-server': { from: 'server/a.mjs', imports: '../src/domain/b.ts', target: 'src/domain/b.ts' },
  'tools-stay-outside': { from: 'src/app/a.ts', imports: '../../scripts/b.ts', target: 'scripts/b.ts' },
  'one-composition-root': {
    from: 'src/app/c.ts',
    imports: '../adapters/b.ts',
    target: 'src/adapters/b.ts',
  },
  'floor-contract': { from: 'contract/a.ts', imports: '../src/domain/b.ts', target: 'src/domain/b.ts' },
  'no-ring': { from: 'src/documents/r.ts', imports: './s.ts', target: 'src/documents/s.ts' },
  'tests-stay-outside': { from: 'src/ui/t.ts', imports: './t.test.ts', target: 'src/ui/t.test.ts' },
};

interface Report {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

describe('the floors of the house', () => {
  let house: string;
  let caught: Report['summary']['violations'];

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'house-'));
    const put = (path: string, text: string) => {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    };
    for (const { target } of Object.values(breaches)) if (target) put(target, 'export type B = 1;\n');
    for (const { from, imports } of Object.values(breaches)) {
      const text = from.endsWith('.mjs')
        ? `import '${imports}';\n`
        : `import type * as breach from '${imports}';\nexport type A = typeof breach;\n`;
      put(from, text);
    }
    put('src/documents/s.ts', `export type { A } from './r.ts';\n`);
    put('package.json', '{ "type": "module", "dependencies": { "react": "*" } }');
    cpSync(join(root, '.dependency-cruiser.cjs'), join(house, '.dependency-cruiser.cjs'));
    cpSync(join(root, 'tsconfig.json'), join(house, 'tsconfig.json'));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
    const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [
      cli,
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      'src',
      'workers',
      'contract',
      'server',
      'relay',
    ];
    let printed: string;
    try {
      printed = execFileSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 1 << 26 });
    } catch (error) {
      printed = (error as { stdout: string }).stdout;
    }
    caught = (JSON.parse(printed) as Report).summary.violations;
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('H1 every boundary rule has a planted breach', () => {
    expect(Object.keys(breaches).sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  it.each(Object.entries(breaches))('H1 a breach of %s is caught', (rule, { from }) => {
    expect(
      caught.filter((violation) => violation.from === from).map((violation) => violation.rule.name),
    ).toContain(rule);
  });
});
