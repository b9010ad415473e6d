// Finds the file for an address, and remembers it compressed.
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { constants, brotliCompress, gzip } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const compressed = new Set([
  '.css',
  '.html',
  '.js',
  '.mjs',
  '.json',
  '.svg',
  '.ttf',
  '.wasm',
  '.webmanifest',
]);

const encoders = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
};

const encodingFor = (accepted = '') => ['br', 'gzip'].find((name) => accepted.includes(name));

/** A path inside the folder, or undefined: `..` never leads out. */
function inside(folder, path) {
  const file = normalize(join(folder, path));
  return file === folder || file.startsWith(folder + sep) ? file : undefined;
}

async function existing(file) {
  if (!file) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { file, changed: found.mtimeMs } : undefined;
}

/** Answers with a file, its type and, where it pays, a compressed body. */
export function fileStore(folder) {
  const kept = new Map();
  const bodyOf = async ({ file, changed }, encoding) => {
    const key = `${file} ${changed} ${encoding}`;
    if (!kept.has(key)) {
      const bytes = await readFile(file);
      kept.set(key, encoding ? await encoders[encoding](bytes) : bytes);
    }
    return kept.get(key);
  };
  return {
    async read(path, accepted) {
      const found = await existing(inside(folder, path));
      if (!found) return undefined;
      const extension = extname(found.file);
      const encoding = compressed.has(extension) ? encodingFor(accepted) : undefined;
      return {
        body: await bodyOf(found, encoding),
        headers: {
          'Content-Type': types[extension] ?? 'application/octet-stream',
          Vary: 'Accept-Encoding',
          ...(encoding && { 'Content-Encoding': encoding }),
        },
      };
    },
  };
}
