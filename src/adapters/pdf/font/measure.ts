import type { FontFace, Measure } from '@documents/operations.ts';
import type { FaceMetrics } from './face.ts';

const MILLIMETRES = 25.4 / 72;

/** The faces by their name. */
export type Faces = Readonly<Record<FontFace, FaceMetrics>>;

/** Widths come from the font's own metrics, without kerning: what is measured is what is drawn. */
export function measureWith(faces: Faces): Measure {
  return (text, size, face, tracking = 0) => {
    const { advances, unitsPerEm } = faces[face];
    let units = 0;
    for (let at = 0; at < text.length; at += 1) units += advances[text.charCodeAt(at)] ?? 0;
    return (units / unitsPerEm + tracking * text.length) * size * MILLIMETRES;
  };
}
