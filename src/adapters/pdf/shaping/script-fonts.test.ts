import { packedFamilies } from '@documents/scripts/families.gen.ts';
import { covers, familyOf } from '@documents/scripts/families.ts';
import { isPrintable } from '@documents/unprintable.ts';
import { describe, expect, it } from 'vitest';
import { scriptFiles } from '../testing/script-files.ts';
import { scriptFonts } from './script-fonts.ts';

const LAST = 0x32400;

describe('script fonts', () => {
  it.each(packedFamilies.map(({ id }) => id))('B5 %s draws in both faces what its list says', async (id) => {
    const codes = new Set<number>();
    for (let code = 0; code < LAST; code += 1) if (covers(id, code)) codes.add(code);
    expect(codes.size).toBeGreaterThan(40);
    const fonts = scriptFonts(scriptFiles);
    expect(await fonts.bring(id, codes)).toBe(true);
    for (const face of ['regular', 'semibold'] as const) {
      const font = fonts.of(id, face);
      const lost = [...codes].filter((code) => !font.glyphOf(code));
      expect(lost.map((code) => code.toString(16))).toEqual([]);
    }
  });

  it('B5 no list has what the everyday faces draw', () => {
    for (const { id } of packedFamilies) {
      for (let code = 0; code < 0x3000; code += 1)
        if (covers(id, code)) expect(isPrintable(code)).toBe(false);
    }
  });

  it('B5 Chinese characters are drawn in the form of the document, signs of several scripts with their text', () => {
    const han = 0x9aa8;
    expect((['sc', 'tc', 'jp', 'kr'] as const).map((form) => familyOf(han, form, null))).toEqual([
      'sc',
      'tc',
      'jp',
      'kr',
    ]);
    const danda = 0x964;
    expect(familyOf(danda, 'sc', 'bengali')).toBe('bengali');
    expect(familyOf(danda, 'sc', null)).toBe('devanagari');
    expect(familyOf(0x1f600, 'sc', null)).toBeUndefined();
  });

  it('B5 what could not be had is asked for again', async () => {
    let isOnline = false;
    const files = {
      read: (path: string) => (isOnline ? scriptFiles.read(path) : Promise.resolve(null)),
      engine: () => (isOnline ? scriptFiles.engine() : Promise.resolve(null)),
    };
    const fonts = scriptFonts(files);
    const letters = new Set([0x627, 0x628]);
    expect(await fonts.bring('arabic', letters)).toBe(false);
    expect(await fonts.bring('sc', new Set([0x4e00]))).toBe(false);
    isOnline = true;
    expect(await fonts.bring('arabic', letters)).toBe(true);
    expect(await fonts.bring('sc', new Set([0x4e00]))).toBe(true);
    expect(fonts.of('arabic', 'semibold').shape).not.toBeNull();
  });

  it('B5 a name of few characters fetches few of the files of its family', async () => {
    const asked: string[] = [];
    const read = (path: string) => {
      asked.push(path);
      return scriptFiles.read(path);
    };
    const codes = new Set(Array.from('中国工商银行', (character) => character.codePointAt(0) as number));
    expect(await scriptFonts({ ...scriptFiles, read }).bring('sc', codes)).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(13);
  });
});
