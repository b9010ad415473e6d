import { refuse, type Result, ok } from '../result.ts';
import type { PipelineFields, PipelineSetup, PipelineSource } from './setup.ts';
import type { WantedColumns } from './source-rows.ts';

export interface ColumnRef {
  source: string;
  column: string;
}

/** `orders.Ship via`: the name of a source has no dot, that of a column may. */
export function refOf(text: string): ColumnRef | null {
  const dot = text.indexOf('.');
  return text.startsWith('@') || dot < 1 ? null : { source: text.slice(0, dot), column: text.slice(dot + 1) };
}

/** Columns of files whose values the report shows, each once, in the order of the layout. */
export const shownRefs = ({ layout }: Pick<PipelineSetup, 'layout'>): string[] => [
  ...new Set(
    [...layout.columns.map(({ from }) => from), ...layout.groupBy].filter((from) => !from.startsWith('@')),
  ),
];

const dateFields = new Set<keyof PipelineFields>(['date']);
const numberFields = new Set<keyof PipelineFields>(['quantity', 'unitPrice', 'discount', 'amount']);

/** Every column of a source that the setup speaks of, and which of them hold dates and numbers. */
export function wantedOf(setup: PipelineSetup, source: PipelineSource): WantedColumns {
  const isKnownByRow = source.role === 'orders' && source.key.length === 0;
  const names = new Set(isKnownByRow ? setup.identity : source.key);
  const dates = new Set<string>();
  const numbers = new Set<string>();
  const want = (ref: string, type: 'text' | 'date' | 'number' | 'money' = 'text') => {
    const found = refOf(ref);
    if (found?.source !== source.name) return;
    names.add(found.column);
    if (type === 'date') dates.add(found.column);
    if (type === 'number' || type === 'money') numbers.add(found.column);
  };
  for (const [field, ref] of Object.entries(setup.fields) as [keyof PipelineFields, string][]) {
    want(ref, dateFields.has(field) ? 'date' : numberFields.has(field) ? 'number' : 'text');
  }
  for (const other of setup.sources) other.joinOn.forEach((ref) => want(ref));
  for (const { from, type } of setup.layout.columns) want(from, type);
  setup.layout.groupBy.forEach((from) => want(from));
  return { names: [...names], dates, numbers, isOurs: source.books !== undefined };
}

/** Sources in an order in which each finds its partners: the orders first. A ring of joins is refused. */
export function joinOrder(sources: readonly PipelineSource[]): Result<PipelineSource[]> {
  const [orders, ...more] = sources.filter(({ role }) => role === 'orders');
  if (!orders || more.length > 0) return refuse('ValidationError', 'pipeline-one-orders', {}, 'sources');
  const ordered = [orders];
  let rest = sources.filter((source) => source !== orders);
  while (rest.length > 0) {
    const known = new Set(ordered.map(({ name }) => name));
    const next = rest.filter(({ joinOn }) => joinOn.every((ref) => known.has(refOf(ref)?.source ?? '')));
    if (next.length === 0) {
      return refuse('ValidationError', 'pipeline-join-nowhere', { source: rest[0]!.name }, 'sources');
    }
    ordered.push(...next);
    rest = rest.filter((source) => !next.includes(source));
  }
  return ok(ordered);
}
