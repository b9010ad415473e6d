import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

type Language = 'en' | 'fr' | 'pt';
type Messages = Readonly<Record<string, string>>;

const folder = (language: Language) => new URL(`../../src/i18n/messages/${language}/`, import.meta.url);

async function catalogue(language: Language): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  // What lies in a folder is gathered by the file of its name.
  for (const name of readdirSync(folder(language)).filter((entry) => entry.endsWith('.ts'))) {
    const room = ((await import(new URL(name, folder(language)).href)) as { default: Messages }).default;
    for (const [key, text] of Object.entries(room)) all.set(`${name} ${key}`, text);
  }
  return all;
}

const english = await catalogue('en');
/** `readAgain`, `company-set-up`: no word of any language looks like this. */
const keys = new Set(
  [...english.keys()].map((place) => place.split(' ')[1] ?? '').filter((key) => /[a-z][A-Z]|-.*-/.test(key)),
);

/** Sentences that a screen in another language must not show. */
async function foreignTo(language: Language): Promise<string[]> {
  const own = await catalogue(language);
  const ownTexts = new Set(own.values());
  return [...english.values()].filter(
    (text) => text.length >= 10 && text.includes(' ') && !text.includes('{') && !ownTexts.has(text),
  );
}

/** Everything that the page says, to the eye and to a screen reader. */
const linesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    );
    return [...document.body.innerText.split('\n'), ...names].map((line) => line.trim()).filter(Boolean);
  });

/** What on the page is no text of this language: keys, holes, and sentences of English. */
export async function strangeWords(language: Language): Promise<(page: Page) => Promise<string[]>> {
  const foreign = language === 'en' ? [] : await foreignTo(language);
  const isStrange = (line: string) =>
    /\{[a-z]\w*[|}]|\bundefined\b|\bNaN\b|\[object |Invalid Date/.test(line) ||
    line.split(/[^\w-]+/).some((word) => keys.has(word)) ||
    foreign.some((text) => line === text || (text.length >= 20 && line.includes(text)));
  return async (page) => (await linesOf(page)).filter(isStrange);
}
