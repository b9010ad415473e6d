import type { Measure } from '../operations.ts';
import { isRightToLeft } from '../scripts/direction.ts';
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
  /** Part of a paragraph that is read from right to left. */
  rightToLeft?: true;
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

const directed = (paragraph: string, place: Place): Place =>
  isRightToLeft(paragraph) ? { ...place, rightToLeft: true } : place;

/** Lines that begin at the right are flush there; the paragraph as a whole stays at its place. */
function seated(place: Place, widths: readonly number[]): Place {
  if (!place.rightToLeft || widths.length < 2 || (place.align ?? 'left') !== 'left') return place;
  return { ...place, x: place.x + Math.max(...widths), align: 'right' };
}

export function typesetter(measure: Measure): Typesetter {
  const widthOf = (text: string, { size, face, tracking }: TextStyle) => measure(text, size, face, tracking);

  /** One line whose width is known: each text is measured once. */
  const set = (
    text: string,
    width: number,
    style: TextStyle,
    { x, align = 'left', rightToLeft }: Place,
  ): Block => {
    const { size, face, color, tracking } = style;
    const baseline = baselineOf(style);
    return {
      height: lineHeightOf(style),
      draw: (top, into) => {
        if (text === '') return;
        const y = top + baseline;
        const direction = rightToLeft ? { rightToLeft } : {};
        into.push({ op: 'text', x, y, text, width, size, face, color, align, tracking, ...direction });
      },
    };
  };

  const lines = (content: string, style: TextStyle, place: Place): Block[] => {
    const plain = plainText(content);
    const width = widthOf(plain, style);
    if (width <= place.width && !plain.includes('\n'))
      return [set(plain, width, style, directed(plain, place))];
    return plain.split('\n').flatMap((paragraph) => {
      const wrapped = wrap(paragraph, style, place.width, measure);
      const widths = wrapped.map((line) => widthOf(line, style));
      const seat = seated(directed(paragraph, place), widths);
      return wrapped.map((line, index) => set(line, widths[index] ?? 0, style, seat));
    });
  };

  const text = (content: string, style: TextStyle, place: Place): Block => {
    const set = lines(content, style, place);
    return set.length === 1 ? (set[0] as Block) : stack(set);
  };

  const line = (content: string, style: TextStyle, place: Place): Block => {
    const plain = plainText(content);
    const width = widthOf(plain, style);
    if (width <= place.width) return set(plain, width, style, directed(plain, place));
    const scale = Math.max(SMALLEST, place.width / width);
    const size = Math.floor(style.size * scale * 20) / 20;
    return text(plain, { ...style, size, leading: (style.leading * style.size) / size }, place);
  };

  return { widthOf, text, lines, line };
}
