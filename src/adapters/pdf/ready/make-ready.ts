import { zlibSync } from 'fflate';
import { srgbProfile } from '../archive/srgb-profile.ts';
import { latin1 } from '../flate.ts';
import { CharacterGroups, everyday } from '../font/character-groups.ts';
import type { Face } from '../font/face.ts';
import { subsetFace } from '../font/subset-face.ts';
import { toUnicodeMap } from '../font/to-unicode.ts';

/** Compressed as well as can be: it is done once, when the app is made. */
const packed = (bytes: Uint8Array): string => btoa(latin1(zlibSync(bytes, { level: 9, mem: 12 })));

function readySubset(face: Face, groups: CharacterGroups) {
  const codes = groups.codes(face.glyphs);
  const program = subsetFace(face, codes);
  return {
    key: groups.key,
    programLength: program.length,
    program: packed(program),
    toUnicode: packed(new TextEncoder().encode(toUnicodeMap(codes))),
  };
}

function readyFace(face: Face) {
  const { id, postScriptName, unitsPerEm, ascent, descent, capHeight, box } = face;
  const groups = new CharacterGroups();
  const subsets = everyday.map((characters) => {
    groups.add(characters);
    return readySubset(face, groups);
  });
  const advances = groups.codes(face.glyphs).map((code) => face.advances[code]);
  return { id, postScriptName, unitsPerEm, ascent, descent, capHeight, box, advances, subsets };
}

/** The source of `ready.gen.ts`: what every everyday document embeds, so that no worker has to make it. */
export function readySource({ regular, semibold }: Readonly<Record<'regular' | 'semibold', Face>>): string {
  const faces = JSON.stringify({ regular: readyFace(regular), semibold: readyFace(semibold) });
  return (
    `import type { ReadyFace } from './ready-form.ts';\n` +
    `/** Made by scripts/make-ready.mjs: the colour profile and the everyday subsets of the fonts, compressed, in base64. */\n` +
    `export const readyProfile = '${packed(srgbProfile())}';\n` +
    `export const readyFaces: Readonly<Record<'regular' | 'semibold', ReadyFace>> = ${faces};\n`
  );
}
