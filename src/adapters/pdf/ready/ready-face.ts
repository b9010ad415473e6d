import type { FontFace } from '@documents/operations.ts';
import { CharacterGroups, everyday } from '../font/character-groups.ts';
import type { FaceMetrics } from '../font/face.ts';
import { REACH } from '../font/face.ts';
import { unpacked } from './base64.ts';
import type { ReadyFace } from './ready-form.ts';
import { readyFaces } from './ready.gen.ts';

function metricsOf(face: ReadyFace, codes: readonly number[]): FaceMetrics {
  const advances = new Uint16Array(REACH);
  codes.forEach((code, index) => {
    advances[code] = face.advances[index] ?? 0;
  });
  return { ...face, advances };
}

/** The metrics of both faces for the documents that need no more than everyday characters. */
export function everydayFaces(): Readonly<Record<keyof typeof readyFaces, FaceMetrics>> {
  const groups = new CharacterGroups();
  for (const characters of everyday) groups.add(characters);
  const codes = groups.members;
  return { regular: metricsOf(readyFaces.regular, codes), semibold: metricsOf(readyFaces.semibold, codes) };
}

const isReady = (face: FontFace): face is keyof typeof readyFaces => face in readyFaces;

/** The subset of these groups, if it is one of those that came with the app. */
export function readySubset(face: FontFace, key: string) {
  const ready = isReady(face) ? readyFaces[face].subsets.find((subset) => subset.key === key) : undefined;
  return ready && { ...ready, program: unpacked(ready.program), toUnicode: unpacked(ready.toUnicode) };
}
