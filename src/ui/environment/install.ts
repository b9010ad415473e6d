import { create } from 'zustand';

/** Chromium's event; others have their own menu. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const store = create<{ prompt: InstallPrompt | null }>(() => ({ prompt: null }));

/** Keeps the browser's offer until a person asks for it. Called once at the start. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    store.setState({ prompt: event as InstallPrompt });
  });
  addEventListener('appinstalled', () => store.setState({ prompt: null }));
}

export function useInstall(): { isInstalled: boolean; offer: (() => void) | null } {
  const prompt = store((state) => state.prompt);
  const isInstalled = matchMedia('(display-mode: standalone)').matches;
  return { isInstalled, offer: prompt && (() => void prompt.prompt()) };
}
