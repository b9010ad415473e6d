import { faceIn } from '../layout/families.ts';
import { ink, paper } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import type { Styles, TextStyle } from '../layout/text-style.ts';
import type { Rgb } from '../operations.ts';
import type { FilledTemplate } from '../template/filled.ts';

/** WCAG 2.2, "relative luminance". */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21, as WCAG counts it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** White or ink, whichever is read better on a colour. */
export const inkOn = (color: Rgb): Rgb => (contrast(paper, color) >= contrast(ink, color) ? paper : ink);

const MOST_EXACT = 20;
/** Sizes in twentieths of a point: as exact as anyone sees. */
const sized = (size: number, scale: number) =>
  scale === 1 ? size : Math.round(size * scale * MOST_EXACT) / MOST_EXACT;

/** The design's text styles in the family, sizes and colour of a template. */
export function stylesOf({ theme, family, accent, textScale }: FilledTemplate): Styles {
  const faces = faceIn[family];
  const scale = theme.scale * textScale;
  const tracked = (tracking: number) => (family === 'inter' ? tracking : Math.max(0, tracking));
  const names = Object.keys(styles) as (keyof Styles)[];
  const styled = names.map((name): [keyof Styles, TextStyle] => {
    const style: TextStyle = { ...styles[name], ...theme.styles[name] };
    const { face } = style;
    const isPlain = face === 'regular' || face === 'semibold';
    return [
      name,
      {
        ...style,
        size: sized(style.size, scale),
        tracking: tracked(style.tracking),
        face: isPlain ? faces[face] : face,
      },
    ];
  });
  const all = Object.fromEntries(styled) as Styles;
  return { ...all, company: { ...all.company, color: accent } };
}
