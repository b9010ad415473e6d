import type { FontFace, Measure } from '@documents/operations.ts';
import type { FaceMetrics } from './face.ts';

const MILLIMETRES = 25.4 / 72;

/** The faces by their name; those of other families are there once a template has asked for them. */
export type Faces = Readonly<Record<'regular' | 'semibold', FaceMetrics>> &
  Readonly<Partial<Record<FontFace, FaceMetrics>>>;

export function faceOf(faces: Faces, id: FontFace): FaceMetrics {
  const face = faces[id];
  if (face === undefined) throw new Error(`The face ${id} was not loaded`);
  return face;
}

/** Widths come from the font's own metrics, without kerning: what is measured is what is drawn. */
export function measureWith(faces: Faces): Measure {
  return (text, size, face, tracking = 0) => {
    const { advances, unitsPerEm } = faceOf(faces, face);
    let units = 0;
    for (let at = 0; at < text.length; at += 1) units += advances[text.charCodeAt(at)] ?? 0;
    return (units / unitsPerEm + tracking * text.length) * size * MILLIMETRES;
  };
}
