import { contrast } from '@domain/templates/colour.ts';
import { faceIn } from '../layout/families.ts';
import { ink, paper } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import type { Styles, TextStyle } from '../layout/text-style.ts';
import type { Rgb } from '../operations.ts';
import type { FilledTemplate } from '../template/filled.ts';

/** White or ink, whichever is read better on a colour. */
export const inkOn = (color: Rgb): Rgb => (contrast(paper, color) >= contrast(ink, color) ? paper : ink);

const MOST_EXACT = 20;
/** Sizes in twentieths of a point: as exact as anyone sees. */
const sized = (size: number, scale: number) =>
  scale === 1 ? size : Math.round(size * scale * MOST_EXACT) / MOST_EXACT;

const known = new WeakMap<FilledTemplate, Styles>();

/** The styles of a template: of many documents that share it they are made once. */
export function stylesOf(look: FilledTemplate): Styles {
  const made = known.get(look) ?? makeStyles(look);
  known.set(look, made);
  return made;
}

/** The design's text styles in the family, sizes and colour of a template. */
function makeStyles({ theme, family, accent, textScale }: FilledTemplate): Styles {
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
