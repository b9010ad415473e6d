import { describe, expect, it } from 'vitest';
import { foreignPress } from '@adapters/pdf/testing/foreign-press.ts';
import { scriptJobs } from '../testing/script-jobs.ts';
import type { DocumentJob } from '../job.ts';
import { breakPlaces, isUnspaced, wholeCharacters } from './break-places.ts';
import { plainText } from './plain-text.ts';
import { styles } from './text-style.ts';
import { wrap } from './wrap.ts';

const pieces = (word: string): string[] => {
  const places = [0, ...breakPlaces(word)];
  return places.map((place, index) => word.slice(place, places[index + 1]));
};
const measureFor = async (name: string) => {
  const { foreign } = await foreignPress().printed((scriptJobs[name] as () => DocumentJob)());
  if (foreign === undefined) throw new Error('No hand');
  return foreign.setter.measure;
};

describe('lines without spaces', () => {
  it('B5 Chinese and Japanese break between characters, but never before a stop or after an opening bracket', () => {
    expect(pieces('合同「甲方」，付款。')).toEqual(['合', '同', '「甲', '方」，', '付', '款。']);
    expect(pieces('サーバー移行')).toEqual(['サー', 'バー', '移', '行']);
    expect(pieces('チェック')).toEqual(['チェッ', 'ク']);
  });
  it('B5 Latin words and numbers within stay whole', () => {
    expect(pieces('型号R750共12台')).toEqual(['型', '号', 'R750', '共', '12', '台']);
    expect(breakPlaces('Montant')).toEqual([]);
    expect(isUnspaced('Société Générale')).toBe(false);
  });
  it('B5 Thai breaks between words', () => {
    expect(pieces('ค่าบริการติดตั้งระบบ')).toEqual(['ค่า', 'บริการ', 'ติด', 'ตั้ง', 'ระบบ']);
  });
  it('B5 a letter is not parted from its marks, nor a surrogate pair', () => {
    expect(wholeCharacters('น้ำน้ำ', 4)).toBe(3);
    expect(wholeCharacters('𠮷野家', 1)).toBe(2);
  });

  it.each(['chinese-simplified', 'japanese', 'thai', 'arabic', 'hindi'])(
    'B5 no line of %s is wider than its place and no character is lost',
    async (name) => {
      const measure = await measureFor(name);
      const { body } = (scriptJobs[name] as () => DocumentJob)();
      for (const text of body.lines.map(({ description }) => plainText(description))) {
        for (const width of [18, 30, 47, 80]) {
          const lines = wrap(text, styles.body, width, measure);
          for (const line of lines) {
            const { size, face, tracking } = styles.body;
            expect(measure(line, size, face, tracking), line).toBeLessThanOrEqual(width);
          }
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        }
      }
    },
  );
});
