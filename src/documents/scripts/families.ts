import { isPrintable } from '../unprintable.ts';
import { packedCoverage, packedFamilies } from './families.gen.ts';

export type FamilyId = (typeof packedFamilies)[number]['id'];

/** The forms of Chinese characters: one code point is drawn as its readers write it. */
const hanForms = ['sc', 'tc', 'jp', 'kr'] as const satisfies readonly FamilyId[];
export type HanForm = (typeof hanForms)[number];

/** Ends of ranges without gaps: the n-th gap or range ends before `ends[n]`; odd places are ranges. */
type Ends = readonly number[];

function unpacked(coverage: string): Ends {
  const ends: number[] = [];
  let at = 0;
  for (const part of coverage.split(' ')) {
    const [gap = '0', length = '1'] = part.split('.');
    ends.push((at += Number.parseInt(gap, 36)), (at += Number.parseInt(length, 36)));
  }
  return ends;
}

function isWithin(code: number, ends: Ends): boolean {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= code) low = middle + 1;
    else high = middle;
  }
  return (low & 1) === 1;
}

const unpackedOnce = new Map<FamilyId, Ends>();

/** Whether a family draws the character. */
export function covers(id: FamilyId, code: number): boolean {
  let ends = unpackedOnce.get(id);
  if (ends === undefined) {
    ends = unpacked(packedCoverage[id]);
    unpackedOnce.set(id, ends);
  }
  return isWithin(code, ends);
}

const isHan = (id: FamilyId): id is HanForm => (hanForms as readonly FamilyId[]).includes(id);
const others = packedFamilies.map(({ id }) => id).filter((id) => !isHan(id));

/** `null` = the everyday faces, `undefined` = no font of ours. A sign that several scripts share stays with its text. */
export function familyOf(code: number, han: HanForm, before: FamilyId | null): FamilyId | null | undefined {
  if (isPrintable(code)) return null;
  if (before !== null && covers(before, code)) return before;
  const forms = [han, ...hanForms.filter((form) => form !== han)];
  return [...others, ...forms].find((id) => covers(id, code));
}

export interface FamilyRun {
  family: FamilyId | null;
  /** In UTF-16 units, `end` not included. */
  start: number;
  end: number;
}

/** They join or part their neighbours and are drawn with them. */
const isJoiner = (code: number) => code === 0x200c || code === 0x200d;

/** Neighbours that one font draws. Characters without a font are given to the everyday faces, which leave them out. */
export function familyRuns(text: string, han: HanForm): FamilyRun[] {
  const runs: FamilyRun[] = [];
  let last: FamilyRun | undefined;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) as number;
    const end = at + (code > 0xffff ? 2 : 1);
    const before = last?.family ?? null;
    const family = isJoiner(code) ? before : (familyOf(code, han, before) ?? null);
    if (last?.family === family) last.end = end;
    else runs.push((last = { family, start: at, end }));
    at = end;
  }
  return runs;
}
