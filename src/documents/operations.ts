/** Pure drawing: what a page shows, measured once. Millimetres from the top left; sizes in points. */
export type FontFace = 'regular' | 'semibold' | 'serif' | 'serif-semibold';
export type Rgb = readonly [r: number, g: number, b: number];

export type DrawOperation =
  | {
      op: 'text';
      /** The edge that `align` names, on the baseline. */
      x: number;
      y: number;
      text: string;
      /** Measured with the font that draws it. */
      width: number;
      size: number;
      face: FontFace;
      color: Rgb;
      align: 'left' | 'right' | 'center';
      /** Added after each character, in ems. */
      tracking?: number;
      /** The line belongs to a paragraph that is read from right to left. */
      rightToLeft?: true;
    }
  | { op: 'line'; x1: number; y1: number; x2: number; y2: number; width: number; color: Rgb }
  | { op: 'rect'; x: number; y: number; w: number; h: number; color: Rgb }
  | { op: 'image'; x: number; y: number; w: number; h: number; image: 'logo' }
  | { op: 'qr'; x: number; y: number; size: number; text: string }
  /** Across the page, in outline, under everything else. */
  | { op: 'stamp'; text: string; size: number; width: number; color: Rgb };

export interface Page {
  operations: DrawOperation[];
}

/** One laid-out document. Same model, same pages, same bytes. */
export interface LaidOutDocument {
  title: string;
  /** BCP 47, for the PDF's /Lang. */
  language: string;
  author: string;
  subject: string;
  /** ISO instant: creation date in the file (the issue instant; the draft's creation for pro forma). */
  createdAt: string;
  /** Stable id: the file identifier is made from it. */
  fileId: string;
  /** A4 on its side; upright where it is absent. */
  isLandscape?: true;
  pages: Page[];
}

/** Width of a text in millimetres. `tracking` in ems. */
export type Measure = (text: string, size: number, face: FontFace, tracking?: number) => number;
