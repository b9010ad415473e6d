import type { FontFace, Rgb } from '../operations.ts';
import { grey, ink, petrol } from './sheet.ts';

const MILLIMETRES = 25.4 / 72;
/** Half the difference of Inter's ascent and descent: where the baseline sits in a line. */
const BASELINE = 0.3638;

export interface TextStyle {
  size: number;
  face: FontFace;
  color: Rgb;
  /** Line height as a multiple of the size. */
  leading: number;
  /** In ems. */
  tracking: number;
}

export const lineHeightOf = ({ size, leading }: TextStyle): number => size * leading * MILLIMETRES;
export const baselineOf = ({ size, leading }: TextStyle): number =>
  size * (leading / 2 + BASELINE) * MILLIMETRES;

const body: TextStyle = { size: 9, face: 'regular', color: ink, leading: 1.42, tracking: -0.006 };

export const styles = {
  body,
  strong: { ...body, face: 'semibold' },
  quiet: { ...body, color: grey },
  label: { ...body, size: 7.5, color: grey },
  detail: { ...body, size: 7.75, color: grey, leading: 1.4 },
  legal: { ...body, size: 7.75, color: grey, leading: 1.5 },
  footer: { ...body, size: 7, color: grey, leading: 1.45 },
  caption: { ...body, size: 7, color: grey },
  link: { ...body, size: 8, color: grey },
  title: { ...body, size: 21, face: 'semibold', leading: 1.05, tracking: -0.03 },
  company: { ...body, size: 13.5, face: 'semibold', color: petrol, leading: 1.15, tracking: -0.02 },
  number: { ...body, size: 11 },
  heading: { ...body, size: 10.5, face: 'semibold' },
  due: { ...body, size: 12, face: 'semibold', tracking: -0.01 },
  iban: { ...body, face: 'semibold', tracking: 0.014 },
} satisfies Record<string, TextStyle>;

export type Styles = Record<keyof typeof styles, TextStyle>;
