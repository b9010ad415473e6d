import { expect, it } from 'vitest';
import { deflate } from '../flate.ts';
import { samplesOf } from './png.ts';

const WIDTH = 7;
const CHANNELS = 4;
const STRIDE = WIDTH * CHANNELS;

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [nearest] = [left, up, corner]
    .map((value) => ({ value, away: Math.abs(guess - value) }))
    .sort((a, b) => a.away - b.away);
  return nearest?.value ?? 0;
}

/** What the filter of this number takes off (ISO/IEC 15948, table 9.1). */
const predictions: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => Math.floor((left + up) / 2),
  paeth,
];

/** Rows of which each has its filter, as an encoder writes them. */
function filtered(samples: Uint8Array, filters: readonly number[]): Uint8Array {
  const at = (row: number, x: number) => (row < 0 || x < 0 ? 0 : (samples[row * STRIDE + x] ?? 0));
  return Uint8Array.from(
    filters.flatMap((filter, row) => [
      filter,
      ...Array.from({ length: STRIDE }, (_, x) => {
        const left = at(row, x - CHANNELS);
        const corner = at(row - 1, x - CHANNELS);
        return at(row, x) - (predictions[filter]?.(left, at(row - 1, x), corner) ?? 0);
      }),
    ]),
  );
}

it('B5 a logo comes out as it was, whichever filters its rows have, the first one too', () => {
  for (const filters of [
    [0, 1, 2, 3, 4],
    [4, 3, 2, 1, 0],
    [3, 4, 4, 3, 3],
    [2, 2, 1, 4, 2],
    [1, 0, 3, 2, 4],
  ]) {
    const samples = Uint8Array.from(
      { length: STRIDE * filters.length },
      (_, at) => (at * at * 37 + at * 11) % 256,
    );
    const rows = deflate(filtered(samples, filters));
    const picture = { width: WIDTH, height: filters.length, colorType: 6, rows, palette: new Uint8Array() };
    expect(samplesOf(picture)).toEqual(samples);
  }
});

it('B5 a logo that lacks rows is none', () => {
  const rows = deflate(new Uint8Array(STRIDE));
  expect(samplesOf({ width: WIDTH, height: 5, colorType: 6, rows, palette: new Uint8Array() })).toBeNull();
});
