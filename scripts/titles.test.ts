import { describe, expect, it } from 'vitest';
import { pathsIn, textOf } from './lib/sources.ts';
import { idsOf, titlesIn } from './lib/titles.ts';

const folders = ['src', 'workers', 'contract', 'relay', 'scripts', 'e2e'];
const titles = pathsIn(folders, /\.(test|spec)\.tsx?$/).flatMap((path) => titlesIn(path, textOf(path)));
const named = titles.flatMap(idsOf);
const rules = pathsIn(folders, /(^|\/)RULES\.md$/).flatMap((path) =>
  Array.from(textOf(path).matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm), ([, id]) => id ?? ''),
);
const isRequirement = (id: string): boolean => /^[A-F]\d/.test(id);

describe('test titles', () => {
  it('H2 titles are found however a test is written', () => {
    const text = `it('A1 a', f); test.each([1])('B2 %s', f); it.skipIf(x)(\`C3 \${x}\`, f); test.describe('d', f); test.each\`\`('D4', f);`;
    expect(titlesIn('a.ts', text).map((title) => title.text.slice(0, 2))).toEqual(['A1', 'B2', 'C3', 'D4']);
  });

  it('H2 every title begins with an id', () => {
    expect(titles.filter((title) => idsOf(title).length === 0)).toEqual([]);
    expect(titles.length).toBeGreaterThan(500);
  });

  it('H3 every rule stands in a title', () => {
    expect(rules.filter((id) => !named.includes(id))).toEqual([]);
    expect(rules.length).toBeGreaterThan(80);
  });

  it('H3 every rule in a title stands in a RULES.md', () => {
    expect(named.filter((id) => !isRequirement(id) && !rules.includes(id))).toEqual([]);
  });

  it('H3 no two rules have one id, and none has that of a requirement', () => {
    expect(rules.filter((id, at) => rules.indexOf(id) !== at || isRequirement(id))).toEqual([]);
  });
});
