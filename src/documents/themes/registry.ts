import type { Theme } from './define.ts';

const modules = import.meta.glob<Theme>(['./*.ts', '!./define.ts', '!./registry.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
});

export const themes: readonly Theme[] = Object.values(modules);

/** An unknown one (a file from a later version) prints as the built-in theme. */
export function themeOf(id: string): Theme {
  const theme = themes.find((one) => one.id === id) ?? themes.find((one) => one.id === 'ledger');
  if (theme === undefined) throw new Error('The built-in theme is missing');
  return theme;
}
