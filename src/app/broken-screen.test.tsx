import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { loadRoom } from '@i18n/load-messages.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { BrokenScreen } from './broken-screen.tsx';
import { reloadOnceWhenStale } from './update/stale-chunks.ts';

afterEach(() => vi.unstubAllGlobals());

const drawn = () => renderToString(<BrokenScreen error={new Error('/invoices: Failed to fetch')} />);

it('F7 a screen that is broken says so, but not in the moment before the page is loaded again', async () => {
  await loadRoom('shell', currentLanguage());
  expect(drawn()).toContain('/invoices: Failed to fetch');

  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('location', { reload: () => undefined });
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
  reloadOnceWhenStale();
  page.dispatchEvent(new Event('vite:preloadError', { cancelable: true }));
  expect(drawn()).toBe('');
});
