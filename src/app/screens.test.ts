import { describe, expect, it } from 'vitest';
import { languageList } from '@i18n/languages.ts';
import { addressOf, phoneScreens, screens } from './screens.ts';

const texts = import.meta.glob('../i18n/messages/en/*.ts');

describe.each(screens.map((screen) => [screen.id, screen] as const))('the screen %s', (_, screen) => {
  it(`A14 ${screen.id} is named in every language, and so is what it offers`, () => {
    const titles = [screen.title, ...(screen.actions ?? []).map((action) => action.title)];
    for (const title of titles) {
      for (const language of languageList) expect(title[language].trim()).not.toBe('');
    }
  });

  it(`A14 ${screen.id} speaks from rooms that exist`, () => {
    for (const room of screen.rooms) expect(Object.keys(texts)).toContain(`../i18n/messages/en/${room}.ts`);
  });

  it(`A14 ${screen.id} can be reached: its actions lead to addresses of screens`, () => {
    const leadsSomewhere = (path: string) =>
      screens.some((one) => {
        const hasParts = one.path.includes('{-$part}');
        return path === addressOf(one) || (hasParts && path.startsWith(`${addressOf(one)}/`));
      });
    for (const action of screen.actions ?? []) {
      const { pathname } = new URL(action.href, 'https://books.example');
      expect(leadsSomewhere(pathname), action.href).toBe(true);
    }
  });
});

describe('the screens together', () => {
  it('A14 have one id, one address and one place each', () => {
    const unique = (values: readonly unknown[]) => new Set(values).size === values.length;
    expect(unique(screens.map((screen) => screen.id))).toBe(true);
    expect(unique(screens.map(addressOf))).toBe(true);
    expect(unique(screens.flatMap((screen) => screen.nav?.order ?? []))).toBe(true);
  });

  it('A14 have exactly three in the bottom bar of a phone, beside add and more', () => {
    expect(phoneScreens.map((screen) => screen.id)).toEqual(['home', 'invoices', 'customers']);
  });
});
