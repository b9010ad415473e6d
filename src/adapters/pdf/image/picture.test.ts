import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deflate } from '../flate.ts';
import { sampleLogo, withItsPlanes } from '../testing/sample-logo.ts';
import { readJpeg } from './jpeg.ts';
import { pictureKeeper } from './picture.ts';
import { readPng, writePng } from './png.ts';

describe('logo', () => {
  it('B5 a transparent PNG becomes colour and mask of the same size', () => {
    const picture = pictureKeeper()(sampleLogo(40));
    expect(picture?.entries).toContain('/Width 40/Height 40');
    expect(unzlibSync(picture?.stream ?? new Uint8Array()).length).toBe(40 * 40 * 3);
    const mask = unzlibSync(picture?.mask?.stream ?? new Uint8Array());
    expect(mask.length).toBe(40 * 40);
    expect(mask[0]).toBe(0);
    expect(mask[20 * 40 + 20]).toBe(255);
  });
  it('B5 a logo that brings its planes along makes the same picture, without its rows being read', () => {
    const logo = sampleLogo(40);
    const prepared = withItsPlanes(logo);
    expect(pictureKeeper()(prepared)).toEqual(pictureKeeper()(logo));
    const bytes = prepared.bytes.slice();
    const rows = bytes.length - 12 - (readPng(logo.bytes)?.rows.length ?? 0) - 4;
    bytes.fill(0, rows, rows + 8);
    expect(pictureKeeper()({ ...prepared, bytes })).toEqual(pictureKeeper()(logo));
  });
  it('B5 planes that are cut short are not taken', () => {
    const logo = sampleLogo(40);
    const prepared = withItsPlanes(logo);
    const bytes = prepared.bytes.slice();
    // The length of the colours, which then reach beyond their part of the file.
    bytes.set([0xff, 0, 0, 0], 33 + 8);
    expect(readPng(bytes)?.planes).toBeNull();
    expect(pictureKeeper()({ ...prepared, bytes })).toEqual(pictureKeeper()(logo));
  });
  it('B5 grey with transparency becomes grey and mask', () => {
    const rows = deflate(Uint8Array.from([0, 10, 255, 200, 0, 0, 30, 255, 40, 128]));
    const bytes = writePng({ width: 2, height: 2, colorType: 4, rows, palette: new Uint8Array() });
    const picture = pictureKeeper()({ mime: 'image/png', bytes, width: 2, height: 2 });
    expect(picture?.entries).toContain('/DeviceGray');
    expect([...unzlibSync(picture?.stream ?? rows)]).toEqual([10, 200, 30, 40]);
    expect([...unzlibSync(picture?.mask?.stream ?? rows)]).toEqual([255, 0, 255, 128]);
  });
  it('B5 an opaque PNG is embedded as it stands', () => {
    const logo = sampleLogo(40, false);
    const picture = pictureKeeper()(logo);
    expect(picture?.mask).toBeNull();
    expect(picture?.stream).toEqual(readPng(logo.bytes)?.rows);
  });
  it('B5 the same logo is prepared once, by its bytes', () => {
    const pictureOf = pictureKeeper();
    const logo = sampleLogo(40);
    expect(pictureOf({ ...logo, bytes: logo.bytes.slice() })).toBe(pictureOf(logo));
    expect(pictureOf(sampleLogo(41))).not.toBe(pictureOf(logo));
  });
  it('B5 what is no picture is left out, not an error', () => {
    const bytes = new Uint8Array(64);
    expect(pictureKeeper()({ mime: 'image/png', bytes, width: 1, height: 1 })).toBeNull();
    expect(pictureKeeper()({ mime: 'image/jpeg', bytes, width: 1, height: 1 })).toBeNull();
  });
  it('B5 a JPEG says its size and components', () => {
    const bytes = new Uint8Array([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 3, 0, 0, 0,
    ]);
    expect(readJpeg(bytes)).toEqual({ width: 40, height: 30, components: 3 });
  });
});
