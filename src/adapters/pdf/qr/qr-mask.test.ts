import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrMask } from './qr-mask.ts';

describe('QR code mask', () => {
  it('B6 its bits are exactly the dark modules of level M', () => {
    const text = 'BCD\n002\n1\nSCT\n\nAtelier\nFR7630006000011234567890189\nEUR12.30\n\n\nF-1';
    const { modules, hex } = qrMask(text);
    const width = Math.ceil(modules / 8) * 2;
    const drawn = Array.from({ length: modules }, (_, y) =>
      Array.from({ length: modules }, (_column, x) => {
        const digit = Number.parseInt(hex[y * width + Math.floor(x / 4)] ?? '', 16);
        return ((digit >> (3 - (x % 4))) & 1) === 1;
      }),
    );
    const { data } = encode(text, { ecc: 'M', border: 0, boostEcc: false, maskPattern: 2 });
    expect(drawn).toEqual(data);
    expect(hex).toHaveLength(modules * width);
  });
});
