import { measure } from '@adapters/pdf/testing/test-faces.ts';
import { newTemplate } from '@domain/templates/built-in.ts';
import { colourOf, contrast } from '@domain/templates/colour.ts';
import { blockKinds, looksOf } from '@domain/templates/template.ts';
import { describe, expect, it } from 'vitest';
import { layOut } from '../lay-out.ts';
import { paper, ink } from '../layout/sheet.ts';
import { goldenJobs } from '../testing/golden-jobs.ts';
import { overlapping, textsOf, TOLERANCE } from '../testing/text-boxes.ts';
import { themeOf, themes } from './registry.ts';

const laidOut = (theme: string, name: string) =>
  layOut({ ...goldenJobs[name]!(), template: newTemplate(theme, theme) }, measure);

describe('B4 themes', () => {
  it('B4 there are four, each with its own id, and an unknown one is the built-in one', () => {
    expect(themes.map(({ id }) => id).sort()).toEqual(['band', 'classic', 'compact', 'ledger']);
    expect(themeOf('of a later version').id).toBe('ledger');
  });

  for (const theme of themes) {
    it(`B4 ${theme.id} says its name and what it is good for in every language`, () => {
      for (const texts of [theme.name, theme.note]) {
        expect(Object.keys(texts).sort()).toEqual(['en', 'fr', 'pt']);
        expect(Object.values(texts).every((text) => text.trim() !== '')).toBe(true);
      }
    });

    it(`B4 ${theme.id} is read on paper and in black and white`, () => {
      expect(contrast(colourOf(theme.accent, '#000000'), paper)).toBeGreaterThan(4.5);
      expect(contrast(ink, colourOf(theme.tint, '#ffffff'))).toBeGreaterThan(7);
    });

    it(`B4 ${theme.id} sets only blocks and looks that there are`, () => {
      for (const [kind, { look }] of Object.entries(theme.settings)) {
        expect(blockKinds).toContain(kind);
        if (look !== undefined) expect(looksOf[kind as keyof typeof looksOf]).toContain(look);
      }
    });

    for (const name of [
      'one-line',
      'twelve-lines',
      'sixty-lines',
      'no-decimals',
      'many-scripts',
      'rental-series',
    ]) {
      it(`B4 ${theme.id} sets ${name} inside its margins, no text on another`, () => {
        const { sheet } = theme;
        for (const page of laidOut(theme.id, name).pages) {
          const boxes = textsOf(page);
          expect(overlapping(boxes)).toBeNull();
          for (const box of boxes) {
            expect(box.left, box.text).toBeGreaterThanOrEqual(sheet.left - TOLERANCE);
            expect(box.right, box.text).toBeLessThanOrEqual(sheet.right + TOLERANCE);
            expect(box.top, box.text).toBeGreaterThanOrEqual(sheet.top - TOLERANCE);
            expect(box.bottom, box.text).toBeLessThanOrEqual(sheet.footer + TOLERANCE);
          }
        }
      });
    }
  }

  for (const { id } of themes) {
    it(`C4 C7 ${id} prints the reference of a rental and the calendar of its days`, () => {
      const texts = laidOut(id, 'rental-series').pages.flatMap((page) =>
        textsOf(page).map(({ text }) => text),
      );
      expect(texts).toContain('FACT-6-20250215174502');
      expect(texts).toContain('Relevé des jours');
      expect(texts.filter((text) => text === 'T')).toHaveLength(22 + 13 + 1);
    });
  }

  it('B4 the compact theme needs fewer pages than the usual one', () => {
    const pages = (theme: string) => laidOut(theme, 'sixty-lines').pages.length;
    expect(pages('compact')).toBeLessThan(pages('ledger'));
  });

  it('B4 a document with letters that the book face lacks is set in the usual face, all of it', () => {
    const faces = (name: string) =>
      new Set(
        laidOut('classic', name).pages.flatMap(({ operations }) =>
          operations.flatMap((operation) => (operation.op === 'text' ? [operation.face] : [])),
        ),
      );
    expect([...faces('twelve-lines')].sort()).toEqual(['serif', 'serif-semibold']);
    const lacking = goldenJobs['twelve-lines']!();
    lacking.buyer.name = 'ɓii ɗoo ⅔';
    const document = layOut({ ...lacking, template: newTemplate('c', 'classic') }, measure);
    const used = document.pages.flatMap(({ operations }) =>
      operations.flatMap((operation) => (operation.op === 'text' ? [operation.face] : [])),
    );
    expect([...new Set(used)].sort()).toEqual(['regular', 'semibold']);
  });

  it('B5 compact: twelve lines with their descriptions, payment and legal mentions stand on one page', () => {
    const { pages } = laidOut('compact', 'twelve-lines');
    expect(pages).toHaveLength(1);
    expect(overlapping(textsOf(pages[0]!))).toBeNull();
  });
});
