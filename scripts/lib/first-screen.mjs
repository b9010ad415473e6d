/** What belongs to later screens: no module in one of these folders may be loaded before the first one. */
export const LATER = [
  'node_modules/@e965/xlsx',
  'node_modules/@mantine',
  'node_modules/@rgrove/parse-xml',
  'node_modules/bidi-js',
  'node_modules/chardet',
  'node_modules/dayjs',
  'node_modules/fflate',
  'node_modules/harfbuzzjs',
  'node_modules/jspdf',
  'node_modules/liquidjs',
  'node_modules/papaparse',
  'node_modules/pdfjs-dist',
  'node_modules/rrule-temporal',
  'node_modules/temporal-polyfill',
  'node_modules/uqr',
  'node_modules/zod',
  'src/adapters/pdf',
  'src/adapters/spreadsheet',
  'src/documents',
  'src/ui/charts',
];

/** Where the first screen begins: the page, and the home screen that it asks for. */
const FIRST = ['index.html', 'src/features/home/home.tsx'];
/** The texts that the frame and the first screen speak, in one language. */
const TEXTS = /messages\/fr\/(shell|words|home|figures)\.ts$/;

function reach(manifest, name, seen) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the manifest of the build`);
  if (seen.has(name)) return;
  seen.add(name);
  for (const imported of chunk.imports ?? []) reach(manifest, imported, seen);
}

/** The chunks of the manifest that arrive before the first screen, with all that they import. */
export function firstChunks(manifest) {
  const seen = new Set();
  const texts = Object.keys(manifest).filter((name) => TEXTS.test(name));
  for (const name of [...FIRST, ...texts]) reach(manifest, name, seen);
  return [...seen].map((name) => manifest[name]);
}

/** Each screen with the number of scripts and styles that it needs, the page's own among them; most first. */
export function filesOfScreens(manifest) {
  return Object.keys(manifest)
    .filter((name) => /^src\/features\/.*-screen\.tsx$/.test(name))
    .map((name) => {
      const seen = new Set();
      for (const start of ['index.html', name]) reach(manifest, start, seen);
      const chunks = [...seen].map((one) => manifest[one]);
      return [name, new Set(chunks.flatMap(({ file, css }) => [file, ...(css ?? [])])).size];
    })
    .toSorted(([, one], [, other]) => other - one);
}

/** `module in file` for each module of a later screen; `modules` names what each script of the build holds. */
export function strangersIn(chunks, modules) {
  const isLater = (path) => LATER.some((folder) => path === folder || path.startsWith(`${folder}/`));
  return chunks
    .filter(({ file }) => file.endsWith('.js'))
    .flatMap(({ file }) => {
      const held = modules[file];
      if (!held) throw new Error(`nothing is known of what ${file} holds: build again`);
      return held.filter(isLater).map((path) => `${path} in ${file}`);
    });
}
