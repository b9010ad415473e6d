import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** jsPDF is one file: the library itself, then its plug-ins one after the other, which begin with this line. */
const PLUGINS_BEGIN = '\nvar jsPDFAPI = jsPDF.API;\n';
/** What only the plug-ins use. */
const FOR_PLUGINS = ["import { zlibSync } from 'fflate';\n", "import { decode } from 'fast-png';\n"];

function withoutPlugins(source: string): string {
  const end = source.indexOf(PLUGINS_BEGIN);
  if (end < 0 || !FOR_PLUGINS.every((line) => source.includes(line))) {
    throw new Error('This jsPDF is put together otherwise: vite.jspdf-core.ts must be looked at again');
  }
  const core = FOR_PLUGINS.reduce((rest, line) => rest.replace(line, ''), source.slice(0, end));
  return `${core}\nexport { jsPDF };\n`;
}

const CORE = '\0jspdf-core';

/**
 * The documents are drawn by our own engine, and of jsPDF it asks for the file around them. Its forms, canvas, HTML
 * and picture readers are four fifths of it, and a document worker would read and start them before its first page.
 */
export function jspdfCore(): Plugin {
  const file = createRequire(import.meta.url).resolve('jspdf/dist/jspdf.es.js');
  return {
    name: 'jspdf-core',
    enforce: 'pre',
    resolveId: (id, importer) => (id === 'jspdf' && importer?.includes('/src/adapters/pdf/') ? CORE : null),
    load: (id) => (id === CORE ? withoutPlugins(readFileSync(file, 'utf8')) : null),
  };
}
