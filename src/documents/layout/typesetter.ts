import type { DrawOperation, Measure } from '../operations.ts';
import type { Block } from './block.ts';
import { stack } from './block.ts';
import { plainText } from './plain-text.ts';
import type { TextStyle } from './text-style.ts';
import { baselineOf, lineHeightOf } from './text-style.ts';
import { wrap } from './wrap.ts';

export type Align = 'left' | 'right' | 'center';
/** Where a text stands: the edge that `align` names, and the width that it may take. */
interface Place {
  x: number;
  width: number;
  align?: Align;
}

/** Sets text with the metrics of the font that will draw it; every text comes through here and is made plain. */
export interface Typesetter {
  widthOf(text: string, style: TextStyle): number;
  /** As many lines as it takes. */
  text(text: string, style: TextStyle, place: Place): Block;
  /** The same as one block for each line. */
  lines(text: string, style: TextStyle, place: Place): Block[];
  /** One line; made smaller, down to two thirds, when it is too wide, then broken. */
  line(text: string, style: TextStyle, place: Place): Block;
}

const SMALLEST = 2 / 3;

export function typesetter(measure: Measure): Typesetter {
  const widthOf = (text: string, { size, face, tracking }: TextStyle) => measure(text, size, face, tracking);

  const operation = (
    text: string,
    style: TextStyle,
    { x, align = 'left' }: Place,
    y: number,
  ): DrawOperation => ({
    op: 'text',
    x,
    y,
    text,
    width: widthOf(text, style),
    size: style.size,
    face: style.face,
    color: style.color,
    align,
    tracking: style.tracking,
  });

  const lines = (content: string, style: TextStyle, place: Place): Block[] => {
    const height = lineHeightOf(style);
    const baseline = baselineOf(style);
    return wrap(plainText(content), style, place.width, measure).map((line) => ({
      height,
      draw: (top) => (line === '' ? [] : [operation(line, style, place, top + baseline)]),
    }));
  };

  const text = (content: string, style: TextStyle, place: Place): Block =>
    stack(lines(content, style, place));

  const line = (content: string, style: TextStyle, place: Place): Block => {
    const width = widthOf(content, style);
    if (width <= place.width) return text(content, style, { ...place, width: width + 1 });
    const scale = Math.max(SMALLEST, place.width / width);
    const size = Math.floor(style.size * scale * 20) / 20;
    return text(content, { ...style, size, leading: (style.leading * style.size) / size }, place);
  };

  return { widthOf, text, lines, line };
}
