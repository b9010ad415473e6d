import type { Logo } from '@domain/parties/parties.ts';
import { planesOf, type PicturePlanes } from '@domain/pictures/planes.ts';
import { deflate } from '../flate.ts';
import { readJpeg } from './jpeg.ts';
import type { PngPicture } from './png.ts';
import { channelsOf, readPng, samplesOf } from './png.ts';

/** A picture as the entries and the stream of a PDF image, ready to be written. */
export interface Picture {
  entries: string;
  stream: Uint8Array;
  /** The transparency, itself a grey image. */
  mask: Picture | null;
}

const size = (width: number, height: number) =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8`;

/** Without transparency the rows of a PNG are already what PDF calls predictor 15. */
function opaquePng(png: PngPicture): Picture {
  const { width, height, colorType, rows, palette } = png;
  const hex = Array.from(palette, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const indexed = `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${hex}>]`;
  const space = colorType === 3 ? indexed : colorType === 2 ? '/DeviceRGB' : '/DeviceGray';
  const predictor = `<</Predictor 15/Colors ${channelsOf(colorType)}/Columns ${width}>>`;
  return {
    entries: `${size(width, height)}/ColorSpace ${space}/Filter/FlateDecode/DecodeParms ${predictor}`,
    stream: rows,
    mask: null,
  };
}

const plane = (width: number, height: number, space: string, stream: Uint8Array): Picture => ({
  entries: `${size(width, height)}/ColorSpace ${space}/Filter/FlateDecode`,
  stream,
  mask: null,
});

/** Colour and transparency are two images in a PDF. */
function apart(png: PngPicture, space: string, { color, alpha }: PicturePlanes): Picture {
  const { width, height } = png;
  const mask = alpha === null ? null : plane(width, height, '/DeviceGray', alpha);
  return { ...plane(width, height, space, color), mask };
}

function transparentPng(png: PngPicture): Picture | null {
  const samples = samplesOf(png);
  if (samples === null) return null;
  const isGrey = channelsOf(png.colorType) === 2;
  const { color, alpha } = isGrey ? greyPlanes(samples) : planesOf(samples);
  const deflated = { color: deflate(color), alpha: alpha && deflate(alpha) };
  return apart(png, isGrey ? '/DeviceGray' : '/DeviceRGB', deflated);
}

/** As `planesOf`, of pixels that are a grey and its transparency. */
function greyPlanes(samples: Uint8Array): PicturePlanes {
  const every = (first: number) => samples.filter((_, at) => at % 2 === first);
  const alpha = every(1);
  return { color: every(0), alpha: alpha.every((value) => value === 255) ? null : alpha };
}

function jpegPicture(bytes: Uint8Array): Picture | null {
  const frame = readJpeg(bytes);
  if (frame === null || (frame.components !== 1 && frame.components !== 3)) return null;
  const space = frame.components === 3 ? '/DeviceRGB' : '/DeviceGray';
  return {
    entries: `${size(frame.width, frame.height)}/ColorSpace ${space}/Filter/DCTDecode`,
    stream: bytes,
    mask: null,
  };
}

function makePicture(logo: Logo): Picture | null {
  if (logo.mime === 'image/jpeg') return jpegPicture(logo.bytes);
  const png = readPng(logo.bytes);
  if (png === null || channelsOf(png.colorType) === 0) return null;
  if (png.colorType < 4) return opaquePng(png);
  return png.planes === null ? transparentPng(png) : apart(png, '/DeviceRGB', png.planes);
}

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** The planes of the last logos, compressed once: one company prints the same logo on every document. */
export function pictureKeeper() {
  const kept: { bytes: Uint8Array; picture: Picture | null }[] = [];
  return (logo: Logo): Picture | null => {
    const known =
      kept.find((one) => one.bytes === logo.bytes) ?? kept.find((one) => sameBytes(one.bytes, logo.bytes));
    if (known !== undefined) return known.picture;
    const picture = makePicture(logo);
    kept.unshift({ bytes: logo.bytes, picture });
    kept.length = Math.min(kept.length, 4);
    return picture;
  };
}
