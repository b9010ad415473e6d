import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LATER, filesOfScreens, firstChunks, strangersIn } from './lib/first-screen.mjs';

/** A build in which the home screen imports a chunk of its own, and a later screen is asked for only when needed. */
const manifest = {
  'index.html': { file: 'assets/index-1.js', imports: ['_shared.js'] },
  'src/features/home/home.tsx': { file: 'assets/home-1.js', imports: ['_shared.js', '_deep.js'] },
  'src/i18n/messages/fr/home.ts': { file: 'assets/texts-1.js' },
  'src/features/reports/reports.tsx': { file: 'assets/reports-1.js' },
  '_shared.js': { file: 'assets/shared-1.js' },
  '_deep.js': { file: 'assets/deep-1.js' },
};
const modules = {
  'assets/index-1.js': ['src/app/main.tsx'],
  'assets/home-1.js': ['src/features/home/home.tsx'],
  'assets/texts-1.js': ['src/i18n/messages/fr/home.ts'],
  'assets/reports-1.js': ['node_modules/jspdf/dist/jspdf.es.js', 'src/ui/charts/bars.tsx'],
  'assets/shared-1.js': ['node_modules/react/index.js', 'src/documents.ts'],
  'assets/deep-1.js': ['src/domain/ids.ts'],
};
const strangers = (held: Record<string, string[]>) => strangersIn(firstChunks(manifest), held);

describe('what loads before the first screen', () => {
  it.each(LATER)('H12 %s is caught, however deep, in a chunk whose name says nothing', (folder) => {
    expect(existsSync(folder), `${folder} is there to be found`).toBe(true);
    const planted = { ...modules, 'assets/deep-1.js': ['src/domain/ids.ts', `${folder}/one.js`] };
    expect(strangers(planted)).toEqual([`${folder}/one.js in assets/deep-1.js`]);
  });

  it('H12 what a later screen loads by itself is no breach, nor a name that only begins alike', () => {
    expect(strangers(modules)).toEqual([]);
  });

  it('H12 a script whose modules are not known is a fault and not a pass', () => {
    const { 'assets/deep-1.js': _, ...others } = modules;
    expect(() => strangers(others)).toThrow('nothing is known of what assets/deep-1.js holds');
  });

  it('H12 a build without a home screen is a fault and not a pass', () => {
    const { 'src/features/home/home.tsx': _, ...others } = manifest;
    expect(() => firstChunks(others)).toThrow('home.tsx is not in the manifest');
  });

  it('H12 files of a screen are counted with what they import and their styles, each once', () => {
    const screens = {
      ...manifest,
      'src/features/bills/bills-screen.tsx': {
        file: 'assets/b.js',
        imports: ['_deep.js'],
        css: ['assets/b.css'],
      },
      'src/features/plain/plain-screen.tsx': { file: 'assets/p.js', imports: ['_shared.js'] },
    };
    expect(filesOfScreens(screens)).toEqual([
      ['src/features/bills/bills-screen.tsx', 5],
      ['src/features/plain/plain-screen.tsx', 3],
    ]);
  });
});
