import type { Logo } from '@domain/parties/parties.ts';

/** Twice what a document shows at 300 dpi: larger only makes every PDF heavier. */
const WIDEST = 800;
const HIGHEST = 320;

export type LogoFault = 'logoUnreadable' | 'logoTooSmall';

/**
 * Decoded by the browser and drawn again: whatever the file carried besides its picture is gone, and documents embed
 * plain bytes. PNG keeps transparency.
 */
export async function normaliseLogo(file: Blob): Promise<Logo | LogoFault> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return 'logoUnreadable';
  if (bitmap.width < 16 || bitmap.height < 16) return 'logoTooSmall';
  const scale = Math.min(1, WIDEST / bitmap.width, HIGHEST / bitmap.height);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return 'logoUnreadable';
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return { mime: 'image/png', bytes: new Uint8Array(await png.arrayBuffer()), width, height };
}
