import type { FontFace } from '../operations.ts';

/** Families of faces that documents embed. */
export const families = ['inter', 'serif'] as const;
export type Family = (typeof families)[number];

/** What is set in Inter's faces by default, in another family. */
export const faceIn: Record<Family, Record<'regular' | 'semibold', FontFace>> = {
  inter: { regular: 'regular', semibold: 'semibold' },
  serif: { regular: 'serif', semibold: 'serif-semibold' },
};

export const familyNames: Record<Family, string> = { inter: 'Inter', serif: 'Source Serif' };
