import { layParts } from '@domain/charts/parts.ts';
import { PICTURE, pictureOf } from './picture.ts';

const BAR = { top: 72, height: 56, gap: 3, least: 4 };
const ROW = { top: 164, height: 28, key: 12 };

/** The bar of steps as a PNG, its names and amounts below. */
export const partsPicture = (
  title: string,
  parts: readonly { name: string; value: number; text: string }[],
): Promise<Blob> =>
  pictureOf(title, (pen, ink, font) => {
    const { width, margin } = PICTURE;
    const values = parts.map(({ value }) => value);
    for (const { index, x, width: wide } of layParts(values, width - margin * 2, BAR.gap, BAR.least)) {
      pen.fillStyle = ink(`--q-age-${index}`);
      pen.fillRect(margin + x, BAR.top, wide, BAR.height);
    }
    pen.font = `400 14px ${font}`;
    parts.forEach(({ name, text }, at) => {
      const y = ROW.top + at * ROW.height;
      pen.fillStyle = ink(`--q-age-${at}`);
      pen.fillRect(margin, y, ROW.key, ROW.key);
      pen.fillStyle = ink('--q-text');
      pen.textAlign = 'left';
      pen.fillText(name, margin + ROW.key + 10, y + ROW.key);
      pen.textAlign = 'right';
      pen.fillText(text, width - margin, y + ROW.key);
    });
  });
