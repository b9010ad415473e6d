import { scriptJobs } from '@documents/testing/script-jobs.ts';
import { fontFile } from '@documents/scripts/font-files.ts';
import type { FamilyId } from '@documents/scripts/families.ts';
import { familyRuns } from '@documents/scripts/families.ts';
import * as hb from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { writeSfnt } from '../font/subset-face.ts';
import { scriptFiles } from '../testing/script-files.ts';
import { createHarfBuzz } from './harfbuzz.gen.js';
import { openShaper } from './shaper.ts';
import { readWoff } from './woff.ts';

const shaper = openShaper(createHarfBuzz);
const texts = Object.values(scriptJobs).flatMap((job) => {
  const { buyer, body } = job();
  return [
    buyer.name,
    buyer.address.line1,
    ...body.lines.flatMap(({ title, description }) => [title, description]),
  ];
});
const wordsOf = (family: FamilyId) =>
  texts.flatMap((text) =>
    familyRuns(text, 'sc')
      .filter((run) => run.family === family)
      .map(({ start, end }) => text.slice(start, end)),
  );
const sfntOf = async (family: FamilyId) =>
  writeSfnt([...readWoff((await scriptFiles.read(fontFile(family, family, 400).path)) as Uint8Array)]);

describe('HarfBuzz without WebAssembly', () => {
  const shaped: FamilyId[] = [
    'arabic',
    'hebrew',
    'devanagari',
    'thai',
    'bengali',
    'gurmukhi',
    'gujarati',
    'tamil',
  ];
  shaped.push('telugu', 'kannada', 'malayalam', 'sinhala', 'khmer', 'lao', 'myanmar', 'thaana');
  it.each(shaped)('B5 shapes %s glyph for glyph as its WebAssembly does', async (family) => {
    const sfnt = await sfntOf(family);
    const shape = shaper.font(sfnt);
    const font = new hb.Font(new hb.Face(new hb.Blob(sfnt)));
    const words = wordsOf(family);
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) {
      const buffer = new hb.Buffer();
      buffer.setClusterLevel(1);
      buffer.addText(word);
      buffer.guessSegmentProperties();
      hb.shape(font, buffer, []);
      const positions = buffer.getGlyphPositions();
      const expected = buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        return { glyph: codepoint, cluster, advance: xAdvance, dx: xOffset, dy: yOffset };
      });
      const isLeftward = ['arabic', 'hebrew', 'thaana'].includes(family);
      expect(shape(word, isLeftward), word).toEqual(expected);
    }
  });

  it('B5 joins letters: three times heh are four forms, and a font as large as its memory makes it grow', async () => {
    const shape = shaper.font(await sfntOf('arabic'));
    const forms = (text: string) => shape(text, true).map(({ glyph }) => glyph);
    expect(new Set([...forms('هه'), ...forms('ههه'), ...forms('ه')]).size).toBeGreaterThanOrEqual(4);
  });
});
