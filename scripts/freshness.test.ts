import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appSources, buildApp } from './lib/freshness.mjs';
import { root, setUp } from './lib/set-up.mjs';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A house of a few files, with the rooms that the real one has. */
function house(files: Record<string, string>): string {
  const home = mkdtempSync(join(tmpdir(), 'quittance-house-'));
  folders.push(home);
  for (const [path, text] of Object.entries(files)) put(home, path, text);
  return home;
}
function put(home: string, path: string, text: string): void {
  mkdirSync(join(home, path, '..'), { recursive: true });
  writeFileSync(join(home, path), text);
}

const app = {
  'index.html': '<!doctype html><script type="module" src="/src/main.ts"></script>',
  'src/main.ts':
    'for (const file of Object.values(import.meta.glob("./says/*.ts", { eager: true }))) console.log(file);',
  'src/says/one.ts': 'export const said = "first word";',
  'src/says/two.ts': 'export const said = "second word";',
  'vite.config.ts': 'export default { build: { rollupOptions: { output: { entryFileNames: "app.js" } } } };',
  'vite.words.ts': 'export const words = 1;',
  'package.json': '{ "name": "house", "type": "module" }',
  'package-lock.json': '{}',
};
const built = (home: string) => readFileSync(join(home, 'dist/app.js'), 'utf8');

describe('what npm start builds', () => {
  it('F4 every part of the configuration of the build is among its sources', () => {
    const sources = appSources(root);
    const config = readFileSync(join(root, 'vite.config.ts'), 'utf8');
    const parts = [...config.matchAll(/from '\.\/(.*)'/g)].map(([, part]) => part);
    expect(parts.length).toBeGreaterThan(3);
    expect(sources).toEqual(expect.arrayContaining(parts));
    expect(sources).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'vite.config.ts']));
    expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('F4 the app is built once, and again when a source is changed, added or gone, however old its date', () => {
    const home = house(app);
    expect(buildApp(home)).toBe(true);
    expect(built(home)).toContain('second word');
    expect(buildApp(home)).toBe(false);

    const soon = new Date(Date.now() + 60_000);
    utimesSync(join(home, 'src/main.ts'), soon, soon);
    expect(buildApp(home), 'the same bytes').toBe(false);

    rmSync(join(home, 'src/says/two.ts'));
    expect(buildApp(home), 'a source is gone').toBe(true);
    expect(built(home)).not.toContain('second word');

    put(home, 'src/says/three.ts', 'export const said = "third word";');
    utimesSync(join(home, 'src/says/three.ts'), new Date(0), new Date(0));
    expect(buildApp(home), 'an old file came in').toBe(true);
    expect(built(home)).toContain('third word');

    put(home, 'vite.words.ts', 'export const words = 2;');
    expect(buildApp(home), 'a part of the configuration').toBe(true);
    put(home, 'package.json', '{ "name": "house", "type": "module", "version": "2.0.0" }');
    expect(buildApp(home), 'the version').toBe(true);
    expect(buildApp(home)).toBe(false);
  }, 60_000);

  it('F4 what another build left there, or none finished, is not taken for the app', () => {
    const home = house(app);
    buildApp(home);
    rmSync(join(home, 'dist'), { recursive: true });
    put(home, 'dist/app.js', 'another build');
    expect(buildApp(home)).toBe(true);
    expect(built(home)).toContain('first word');
  }, 60_000);
});

describe('what npm start installs', () => {
  it('F4 the locked packages are installed when absent, and again when the lock file is newer', () => {
    const home = house({
      'package.json': '{ "name": "house", "version": "1.0.0", "dependencies": { "brick": "file:brick" } }',
      'brick/package.json': '{ "name": "brick", "version": "1.0.0", "type": "module", "main": "brick.js" }',
      'brick/brick.js': 'export const weight = 3;',
      'package-lock.json': JSON.stringify({
        name: 'house',
        version: '1.0.0',
        lockfileVersion: 3,
        packages: {
          '': { name: 'house', version: '1.0.0', dependencies: { brick: 'file:brick' } },
          brick: { version: '1.0.0' },
          'node_modules/brick': { resolved: 'brick', link: true },
        },
      }),
    });
    expect(setUp(`${home}/`)).toBe(true);
    expect(readFileSync(join(home, 'node_modules/brick/brick.js'), 'utf8')).toContain('weight');
    expect(setUp(`${home}/`)).toBe(false);
    rmSync(join(home, 'node_modules/brick'));
    const soon = new Date(Date.now() + 60_000);
    utimesSync(join(home, 'package-lock.json'), soon, soon);
    expect(setUp(`${home}/`)).toBe(true);
    expect(existsSync(join(home, 'node_modules/brick/brick.js'))).toBe(true);
  }, 60_000);
});
