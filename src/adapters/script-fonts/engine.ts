import type { createHarfBuzz } from '../pdf/shaping/harfbuzz.gen.js';
import { readFile } from './kept-files.ts';

const address = new URL('../pdf/shaping/harfbuzz.gen.js', import.meta.url).href;

/** Where the engine of other scripts lies: a file of the build, no part of any bundle. */
export const enginePath = new URL(address).pathname.slice(1);

/** It is kept with the fonts: without a connection the service worker finds it there. */
export async function scriptEngine(): Promise<typeof createHarfBuzz | null> {
  if ((await readFile(enginePath)) === null) return null;
  const engine = (await import(/* @vite-ignore */ address)) as { createHarfBuzz: typeof createHarfBuzz };
  return engine.createHarfBuzz;
}
