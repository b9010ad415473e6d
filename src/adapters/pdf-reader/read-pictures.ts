import { unzlibSync } from 'fflate';
import type { Logo } from '@domain/parties/parties.ts';
import { withPlanes } from '@domain/pictures/planes.ts';
import { bytesOf, deflate, latin1 } from '../pdf/flate.ts';
import { readJpeg } from '../pdf/image/jpeg.ts';
import { channelsOf, writePng } from '../pdf/image/png.ts';

/** A logo is never larger: a file may announce anything. */
const MOST_PIXELS = 4_000_000;

/** How our writer puts a picture: an object of its own, its entries in this order. */
const OBJECT = /(\d+) 0 obj\n<<\/Type\/XObject\/Subtype\/Image([^]*?)\/Length (\d+)>>\nstream\n/g;

interface ImageObject {
  entries: string;
  stream: string;
  width: number;
  height: number;
}

/** The pictures in a PDF of ours, as files that make the same picture in a PDF again. */
export function picturesIn(pdf: Uint8Array): Logo[] {
  const objects = imageObjects(latin1(pdf));
  const masks = new Set([...objects.values()].map(({ entries }) => maskOf(entries)));
  return [...objects].flatMap(([number, image]) => {
    if (masks.has(number)) return [];
    const logo = logoOf(image, objects);
    return logo === null ? [] : [logo];
  });
}

function imageObjects(text: string): Map<string, ImageObject> {
  const found = new Map<string, ImageObject>();
  for (const match of text.matchAll(OBJECT)) {
    const [whole, number = '', entries = '', length] = match;
    const start = match.index + whole.length;
    const size = /^\/Width (\d+)\/Height (\d+)\/BitsPerComponent 8/.exec(entries);
    const [width, height] = [Number(size?.[1]), Number(size?.[2])];
    if (!(width * height > 0 && width * height <= MOST_PIXELS)) continue;
    found.set(number, { entries, stream: text.slice(start, start + Number(length)), width, height });
  }
  return found;
}

const maskOf = (entries: string): string => /\/SMask (\d+) 0 R/.exec(entries)?.[1] ?? '';
const has = (entries: string, entry: string) => entries.includes(entry);

function logoOf(image: ImageObject, objects: ReadonlyMap<string, ImageObject>): Logo | null {
  const { entries, stream, width, height } = image;
  if (has(entries, '/DCTDecode')) {
    const bytes = bytesOf(stream);
    return readJpeg(bytes) === null ? null : { mime: 'image/jpeg', bytes, width, height };
  }
  const bytes = has(entries, '/DecodeParms') ? opaquePng(image) : planesAsPng(image, objects);
  return bytes === null ? null : { mime: 'image/png', bytes, width, height };
}

/** Its rows stand in the file as they stood in the PNG. */
function opaquePng({ entries, stream, width, height }: ImageObject): Uint8Array | null {
  const indexed = /\/Indexed \/DeviceRGB \d+ <([0-9a-f]*)>/.exec(entries)?.[1];
  const colorType = indexed !== undefined ? 3 : has(entries, '/DeviceRGB') ? 2 : 0;
  const palette = Uint8Array.from(indexed?.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return writePng({ width, height, colorType, rows: bytesOf(stream), palette });
}

/**
 * Colour and transparency side by side again, each row without a filter. The planes come along as they lie in the file,
 * whoever deflated them: the same document made again has the same bytes.
 */
function planesAsPng(image: ImageObject, objects: ReadonlyMap<string, ImageObject>): Uint8Array | null {
  const { entries, width, height } = image;
  const colorType = has(entries, '/ColorSpace /DeviceRGB') ? 6 : 4;
  const channels = channelsOf(colorType);
  const mask = objects.get(maskOf(entries));
  const colour = plane(image, channels - 1);
  const alpha = mask ? plane(mask, 1) : new Uint8Array(width * height).fill(255);
  if (colour === null || alpha?.length !== width * height) return null;
  const rows = new Uint8Array(height * (width * channels + 1));
  for (let y = 0, pixel = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, pixel += 1) {
      for (let channel = 0; channel < channels - 1; channel += 1)
        rows[to++] = colour[pixel * (channels - 1) + channel] as number;
      rows[to++] = alpha[pixel] as number;
    }
  }
  const png = writePng({ width, height, colorType, rows: deflate(rows), palette: new Uint8Array() });
  if (colorType !== 6) return png;
  return withPlanes(png, { color: bytesOf(image.stream), alpha: mask ? bytesOf(mask.stream) : null });
}

/** Null where the stream does not hold what was announced. */
function plane({ stream, width, height }: ImageObject, channels: number): Uint8Array | null {
  try {
    const samples = unzlibSync(bytesOf(stream), { out: new Uint8Array(width * height * channels) });
    return samples.length === width * height * channels ? samples : null;
  } catch {
    return null;
  }
}
