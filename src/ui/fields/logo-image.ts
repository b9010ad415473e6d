import type { Logo } from '@domain/parties/parties.ts';
import { planesOf, withPlanes } from '@domain/pictures/planes.ts';

/** Twice what a document shows at 300 dpi: larger only makes every PDF heavier. */
const WIDEST = 800;
const HIGHEST = 320;

export type LogoFault = 'logoUnreadable' | 'logoTooSmall';

/** A drawing has no pixels of its own: it is drawn as large as a logo is kept. A page's image element runs no scripts. */
async function drawnVector(file: Blob): Promise<ImageBitmap> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const ratio = image.naturalWidth / image.naturalHeight || 1;
    const height = Math.min(HIGHEST, WIDEST / ratio);
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(height * ratio)),
      Math.max(1, Math.round(height)),
    );
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.transferToImageBitmap();
  } finally {
    URL.revokeObjectURL(address);
  }
}

const bytesOf = async (data: Blob | Response) => new Uint8Array(await data.arrayBuffer());

/** By the browser itself, beside the page's own thread. */
const deflated = (bytes: Uint8Array): Promise<Uint8Array> =>
  bytesOf(new Response(new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('deflate'))));

/**
 * Decoded by the browser and drawn again: whatever the file carried besides its picture is gone, and documents embed
 * plain bytes. PNG keeps transparency.
 */
export async function normaliseLogo(file: Blob): Promise<Logo | LogoFault> {
  const bitmap = await (file.type === 'image/svg+xml' ? drawnVector(file) : createImageBitmap(file)).catch(
    () => null,
  );
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
  const png = await bytesOf(await canvas.convertToBlob({ type: 'image/png' }));
  const { color, alpha } = planesOf(pen.getImageData(0, 0, width, height).data);
  const planes = { color: await deflated(color), alpha: alpha && (await deflated(alpha)) };
  return { mime: 'image/png', bytes: withPlanes(png, planes), width, height };
}
