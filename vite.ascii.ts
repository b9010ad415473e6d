import type { Plugin } from 'vite';

const escaped = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const WORKER = /\.worker-[^/]+\.js$/;

/**
 * Workers in which every other sign is written as an escape. One sign beyond Latin-1 makes the engine keep the whole
 * script at two bytes a character, which a worker that is asked at once pays for before its first document.
 */
export function asciiWorkers(): Plugin {
  return {
    name: 'ascii-workers',
    // The page's own build takes the workers in as finished files.
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !WORKER.test(file.fileName) || typeof file.source !== 'string') continue;
        file.source = escaped(file.source);
      }
    },
  };
}
