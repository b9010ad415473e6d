// Draws public/icons/*.png from the two SVG sources and the kit's icon paths. Run after changing one; the files are committed.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findBrowser } from './lib/browser.mjs';
import { root } from './lib/set-up.mjs';

const folder = `${root}public/icons/`;
const icon = await readFile(`${folder}icon.svg`, 'utf8');
const maskable = await readFile(`${folder}maskable.svg`, 'utf8');
const kit = await readFile(`${root}src/ui/signs/icons.ts`, 'utf8');

/** The path of one icon of the kit, read from its source. */
const pathOf = (name) => new RegExp(`\\n  '?${name}'?:\\s+'([^']+)'`).exec(kit)?.[1] ?? '';
const shortcut = (name) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="#eef9fb"/><path transform="translate(12 12)" d="${pathOf(name)}" fill="none" stroke="#00636b" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

const pictures = [
  ['icon-192', icon, 192],
  ['icon-512', icon, 512],
  ['maskable-192', maskable, 192],
  ['maskable-512', maskable, 512],
  ['apple-touch-180', maskable, 180],
  ...['import', 'generate', 'invoice'].map((name) => [`shortcut-${name}-96`, shortcut(name), 96]),
];

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const [name, svg, size] of pictures) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await writeFile(`${folder}${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`${pictures.length} icons drawn`);
