/** Kept by the tab: outlives its crash, not its closing. */
const KEY = 'quittance-reading';

function taken(): string | null {
  try {
    const name = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return name;
  } catch {
    return null;
  }
}

/** The file whose reading ended with its tab, until the next one is read. */
let unfinished = taken();
export const unfinishedReading = () => unfinished;

function forget(): void {
  removeEventListener('pagehide', forget);
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // A browser without storage keeps no mark.
  }
}

/**
 * A reading that takes more memory than there is takes the whole tab with it: no code of ours is left to say so. The
 * mark that it leaves behind says it when the tab is opened again. A person who reloads the page leaves none.
 */
export async function marked<T>(name: string, reading: Promise<T>): Promise<T> {
  unfinished = null;
  try {
    sessionStorage.setItem(KEY, name);
    addEventListener('pagehide', forget);
  } catch {
    // As above.
  }
  try {
    return await reading;
  } finally {
    forget();
  }
}
