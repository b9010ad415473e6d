import type { ColumnKind } from '@domain/templates/template.ts';
import type { Align } from '../layout/typesetter.ts';
import type { Area } from './area.ts';

export interface ColumnSpec {
  id: string;
  kind: ColumnKind;
  align: Exclude<Align, 'center'>;
  /** What the widest value takes. */
  needed: number;
  /** Chosen by the template; 0 = as needed. */
  width: number;
}

/** The strip of a column and where its texts stand in it. Millimetres. */
export interface ColumnCell extends ColumnSpec {
  start: number;
  end: number;
  x: number;
  inner: number;
}

const GUTTER = 3;
const NARROWEST_DESCRIPTION = 52;
/** The same where there are more columns than the design has. */
const NARROWEST_AMONG_MANY = 30;
const DESIGNED_COLUMNS = 6;
const NARROWEST = 10;
const designed: Record<ColumnKind, number> = {
  position: 9,
  key: 22,
  date: 22,
  description: 0,
  quantity: 17,
  unit: 15,
  price: 27,
  discount: 15,
  rate: 12,
  tax: 20,
  amount: 26,
  'amount-with-tax': 26,
  own: 20,
};

/** Uprights between columns want air on both sides of them. */
export interface Ruling {
  /** From the edges of the table to the first and last text. */
  inset: number;
  hasUprights: boolean;
}

/** The table that the widths were designed for. */
const DESIGNED_TABLE = 173;

const widthIn = (room: number, { kind, width, needed }: ColumnSpec) =>
  width > 0
    ? Math.max(NARROWEST, width)
    : Math.max(designed[kind] * Math.min(1, room / DESIGNED_TABLE), needed + GUTTER);

/** What was chosen gives way before what is needed; then all do. */
function fittingWidths(room: number, spare: number, specs: readonly ColumnSpec[]): Map<string, number> {
  const wanted = specs.map((spec) => widthIn(room, spec));
  const least = specs.map(({ width, needed }, index) => {
    const own = wanted[index] ?? 0;
    return width > 0 ? Math.min(own, Math.max(NARROWEST, needed + GUTTER)) : own;
  });
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const over = sum(wanted) - spare;
  const giving = sum(wanted) - sum(least);
  const share = giving > 0 ? Math.min(1, Math.max(0, over) / giving) : 0;
  const given = wanted.map((width, index) => width - (width - (least[index] ?? width)) * share);
  const scale = Math.min(1, spare / sum(given));
  return new Map(specs.map(({ id }, index) => [id, (given[index] ?? 0) * scale]));
}

/**
 * The design's widths, wider where the longest value needs it; the description takes the rest, and all others give
 * way where it would be too narrow. One set for the whole document: columns do not move from page to page.
 */
export function columnCells(specs: readonly ColumnSpec[], area: Area, ruling: Ruling): ColumnCell[] {
  const others = specs.filter(({ kind }) => kind !== 'description');
  const { inset } = ruling;
  const room = area.width - 2 * inset;
  const at = specs.findIndex(({ kind }) => kind === 'description');
  const few = specs.length > DESIGNED_COLUMNS ? NARROWEST_AMONG_MANY : NARROWEST_DESCRIPTION;
  const narrowest = at < 0 ? 0 : few;
  const widths = fittingWidths(room, Math.max(0, room - narrowest), others);
  const own = (spec: ColumnSpec) => widths.get(spec.id) ?? 0;
  const ends: { start: number; end: number }[] = [];
  let right = area.x + area.width - inset;
  for (let index = specs.length - 1; index > at; index -= 1) {
    const start = right - own(specs[index] as ColumnSpec);
    ends[index] = { start, end: right };
    right = start;
  }
  let left = area.x + inset;
  for (let index = 0; index < at; index += 1) {
    const end = left + own(specs[index] as ColumnSpec);
    ends[index] = { start: left, end };
    left = end;
  }
  if (at >= 0) ends[at] = { start: left, end: right };
  return specs.map((spec, index) => seated(spec, ends[index] ?? { start: left, end: right }, index, ruling));
}

/** The gutter stands before a column's text; uprights take half of it to each side. */
function seated(
  spec: ColumnSpec,
  { start, end }: { start: number; end: number },
  index: number,
  { hasUprights }: Ruling,
): ColumnCell {
  const after = hasUprights ? GUTTER / 2 : 0;
  const before = index === 0 ? 0 : hasUprights ? GUTTER / 2 : GUTTER;
  const x = spec.align === 'left' ? start + before : end - after;
  return { ...spec, start, end, x, inner: Math.max(1, end - start - before - after) };
}
