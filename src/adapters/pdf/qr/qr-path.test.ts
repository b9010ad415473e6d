import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

describe('QR code path', () => {
  it('B6 its rectangles cover exactly the dark modules of level M', () => {
    const text = 'BCD\n002\n1\nSCT\n\nAtelier\nFR7630006000011234567890189\nEUR12.30\n\n\nF-1';
    const { modules, path } = qrPath(text);
    const drawn = Array.from({ length: modules }, () => Array.from({ length: modules }, () => false));
    for (const [, x, y, width] of path.matchAll(/(\d+) (\d+) (\d+) 1 re/g)) {
      for (let at = 0; at < Number(width); at += 1) (drawn[Number(y)] ?? [])[Number(x) + at] = true;
    }
    const { data } = encode(text, { ecc: 'M', border: 0, boostEcc: false, maskPattern: 2 });
    expect(drawn).toEqual(data);
  });
});
