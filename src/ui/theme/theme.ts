import { create } from 'zustand';
import { useMedia } from '../environment/use-media.ts';

export type Theme = 'light' | 'dark' | 'system';
const KEY = 'quittance-theme';
const dark = () => matchMedia('(prefers-color-scheme: dark)');

const isTheme = (value: unknown): value is Theme =>
  value === 'light' || value === 'dark' || value === 'system';

/** A private window may refuse storage: then the system decides. */
function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return isTheme(value) ? value : 'system';
  } catch {
    return 'system';
  }
}

const store = create<{ theme: Theme }>(() => ({ theme: stored() }));
export const useTheme = () => store((state) => state.theme);

/** What is on screen now. */
export function useIsDark(): boolean {
  const theme = useTheme();
  const isSystemDark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'dark' || (theme === 'system' && isSystemDark);
}

function show(theme: Theme) {
  const shown = theme === 'system' ? (dark().matches ? 'dark' : 'light') : theme;
  document.documentElement.setAttribute('data-mantine-color-scheme', shown);
  const bar = shown === 'dark' ? '#0e1414' : '#ffffff';
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', bar);
}

/** Called before anything is drawn. A choice belongs to this device, not to the books. */
export function startTheme() {
  show(stored());
  dark().addEventListener('change', () => show(store.getState().theme));
}

export function chooseTheme(theme: Theme) {
  store.setState({ theme });
  show(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts as long as the window.
  }
}
