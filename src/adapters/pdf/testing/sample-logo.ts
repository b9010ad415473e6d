import type { Logo } from '@domain/parties/parties.ts';
import { planesOf, withPlanes } from '@domain/pictures/planes.ts';
import { pngChunk } from '@domain/pictures/png-chunk.ts';
import { zlibSync } from 'fflate';
import { deflate } from '../flate.ts';
import { readPng, samplesOf } from '../image/png.ts';

/** A petrol square with round corners and a white ring, 8 bits, with or without transparency. */
export function sampleLogo(side = 96, transparent = true): Logo {
  const channels = transparent ? 4 : 3;
  const rows = new Uint8Array(side * (side * channels + 1));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const distance = Math.hypot(x - side / 2, y - side / 2) / side;
      const isRing = distance > 0.2 && distance < 0.28;
      const corner = Math.hypot(
        Math.max(0, Math.abs(x - side / 2) - side * 0.4),
        Math.max(0, Math.abs(y - side / 2) - side * 0.4),
      );
      const color = isRing ? [255, 255, 255] : [0, 74, 81];
      const at = y * (side * channels + 1) + 1 + x * channels;
      rows.set(transparent ? [...color, corner > side * 0.1 ? 0 : 255] : color, at);
    }
  }
  const head = new Uint8Array([0, 0, 0, side, 0, 0, 0, side, 8, transparent ? 6 : 2, 0, 0, 0]);
  const parts = [
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    pngChunk('IHDR', head),
    pngChunk('IDAT', zlibSync(rows, { level: 9 })),
    pngChunk('IEND', new Uint8Array()),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { mime: 'image/png', bytes, width: side, height: side };
}

/** A logo as the app keeps it since it brings its planes along. */
export function withItsPlanes(logo: Logo): Logo {
  const png = readPng(logo.bytes);
  const samples = png && samplesOf(png);
  if (!samples) throw new Error('This picture cannot be taken apart');
  const { color, alpha } = planesOf(samples);
  return {
    ...logo,
    bytes: withPlanes(logo.bytes, { color: deflate(color), alpha: alpha && deflate(alpha) }),
  };
}
