/**
 * Makes src/adapters/pdf/shaping/harfbuzz.gen.js: HarfBuzz as plain JavaScript, for our policy lets no WebAssembly run
 * (docs/decisions/0011). It is harfbuzzjs's own binary, cut down to what shaping calls and translated instruction by
 * instruction by Binaryen. Run it after an update of harfbuzzjs; the tools are fetched for the occasion.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BINARYEN = 'binaryen@132.0.0';
const TERSER = 'terser@5.48.0';
const target = fileURLToPath(new URL('../../src/adapters/pdf/shaping/harfbuzz.gen.js', import.meta.url));
const require = createRequire(import.meta.url);
const source = require.resolve('harfbuzzjs/dist/harfbuzz.wasm');
const { version } = JSON.parse(readFileSync(join(source, '../../package.json'), 'utf8'));

/** What src/adapters/pdf/shaping/harfbuzz.ts calls. */
const kept = [
  'memory',
  '__wasm_call_ctors',
  'malloc',
  'free',
  'hb_blob_create',
  'hb_face_create',
  'hb_font_create',
  'hb_buffer_create',
  'hb_buffer_reset',
  'hb_buffer_set_cluster_level',
  'hb_buffer_add_utf16',
  'hb_buffer_guess_segment_properties',
  'hb_buffer_set_direction',
  'hb_buffer_get_length',
  'hb_buffer_get_glyph_infos',
  'hb_buffer_get_glyph_positions',
  'hb_shape',
];
/** What the binary uses beyond the first edition of WebAssembly. */
const features = [
  'bulk-memory',
  'bulk-memory-opt',
  'nontrapping-float-to-int',
  'sign-ext',
  'mutable-globals',
  'reference-types',
  'multivalue',
  'call-indirect-overlong',
].map((name) => `--enable-${name}`);
const lowering = [
  '--llvm-nontrapping-fptoint-lowering',
  '--llvm-memory-copy-fill-lowering',
  '--signext-lowering',
];

const folder = mkdtempSync(join(tmpdir(), 'harfbuzz-'));
const at = (name) => join(folder, name);
const run = (tool, command, ...args) =>
  execFileSync('npx', ['--yes', '--package', tool, command, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const nodes = kept.map((name) => ({ name, export: name }));
writeFileSync(at('kept.json'), JSON.stringify([{ name: 'root', root: true, reaches: kept }, ...nodes]));
run(BINARYEN, 'wasm-metadce', source, ...features, '--graph-file', at('kept.json'), '-o', at('kept.wasm'));
run(BINARYEN, 'wasm-opt', at('kept.wasm'), ...features, ...lowering, '-Oz', '-o', at('plain.wasm'));
run(BINARYEN, 'wasm2js', at('plain.wasm'), '-Oz', '-o', at('whole.js'));

const module = readFileSync(at('whole.js'), 'utf8')
  .replace(/^import \* as .*$/gm, '')
  .replace(/\nvar retasmFunc = asmFunc\([\s\S]*$/, '\nexport const createHarfBuzz = asmFunc;\n');
writeFileSync(at('module.js'), module);
run(TERSER, 'terser', at('module.js'), '--module', '-c', '-m', '--ecma', '2020', '-o', at('small.js'));
const licence = readFileSync(join(source, '../../LICENSE'), 'utf8').trim();
const head = `/*!\nHarfBuzz of harfbuzzjs ${version}, made by scripts/fonts/make-harfbuzz.mjs.\n\n${licence}\n*/\n`;
writeFileSync(target, `${head}${readFileSync(at('small.js'), 'utf8')}\n`);
rmSync(folder, { recursive: true });
