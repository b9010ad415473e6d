import { packedFamilies } from './families.gen.ts';

type FamilyId = (typeof packedFamilies)[number]['id'];

/** CSS weights of the faces, as the font packages name their files. */
export type Weight = 400 | 600;

interface FontFile {
  /** Where the build leaves it. */
  path: string;
  /** In the package `@fontsource/noto-sans-<family>`. */
  source: string;
}

const FOLDER = 'assets/script-fonts/';

const family = (id: FamilyId) =>
  packedFamilies.find((one) => one.id === id) as (typeof packedFamilies)[number];
const folderOf = (id: FamilyId) => `${FOLDER}${id}-${family(id).version}/`;

export const slicesOf = (id: FamilyId): string[] => family(id).slices.split(' ');
/** A family of one weight draws both with it. */
export const weightOf = (id: FamilyId, wanted: Weight): Weight =>
  (family(id).weights as readonly Weight[]).includes(wanted) ? wanted : 400;

/** Which file draws which characters; asked for families of several files. */
export const sliceList = (id: FamilyId): FontFile => ({
  path: `${folderOf(id)}slices.json`,
  source: 'unicode.json',
});

export const fontFile = (id: FamilyId, slice: string, weight: Weight): FontFile => ({
  path: `${folderOf(id)}${slice}-${weight}.woff`,
  source: `files/noto-sans-${id}-${slice}-${weight}-normal.woff`,
});

/** All files of a family. */
export function filesOf(id: FamilyId): FontFile[] {
  const slices = slicesOf(id);
  const fonts = slices.flatMap((slice) => family(id).weights.map((weight) => fontFile(id, slice, weight)));
  return slices.length > 1 ? [sliceList(id), ...fonts] : fonts;
}
