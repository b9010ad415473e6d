import { isCurrency } from '../money/minor.ts';
import { refuse, type Refusal } from '../result.ts';
import { KNOWN_PARTS, strangePart } from './name-pattern.ts';
import { joinOrder, refOf } from './references.ts';
import { booksSources, computedColumns, type PipelineFields, type PipelineSetup } from './setup.ts';

const fault = (reason: string, field: string, params: Refusal['params'] = {}): Refusal =>
  refuse('ValidationError', reason, params, field).error;

/** What stands in the way of running it, first things first. */
export function checkSetup(setup: PipelineSetup): Refusal[] {
  const faults: Refusal[] = [];
  if (setup.name.trim() === '') faults.push(fault('pipeline-name-missing', 'name'));
  if (!isCurrency(setup.currency))
    faults.push(fault('currency-unknown', 'currency', { value: setup.currency }));
  const order = joinOrder(setup.sources);
  faults.push(...sourceFaults(setup));
  if (!order.ok) faults.push(order.error);
  faults.push(...fieldFaults(setup), ...layoutFaults(setup));
  return faults;
}

function sourceFaults({ sources }: PipelineSetup): Refusal[] {
  const names = sources.map(({ name }) => name);
  return sources.flatMap(({ name, role, key, joinOn, pattern = '', books }, at) => {
    const isBad = name.trim() === '' || /[.@]/.test(name) || names.indexOf(name) !== at;
    if (isBad) return fault('pipeline-source-name', `sources.${at}.name`, { value: name });
    if (role === 'joined' && (key.length === 0 || key.length !== joinOn.length || joinOn.includes(''))) {
      return fault('pipeline-join-key', `sources.${at}.joinOn`, { source: name });
    }
    if (books !== undefined && (role !== 'joined' || !booksSources.includes(books)))
      return fault('pipeline-books-source', `sources.${at}.books`, { source: name });
    const strange = strangePart(pattern);
    if (strange !== '')
      return fault('pipeline-pattern', `sources.${at}.pattern`, { value: strange, known: KNOWN_PARTS });
    return [];
  });
}

function fieldFaults({ fields, sources }: PipelineSetup): Refusal[] {
  const missing = (field: keyof PipelineFields) =>
    fault('pipeline-field-missing', `fields.${field}`, { field });
  const faults: Refusal[] = [];
  if (fields.date === '') faults.push(missing('date'));
  if (fields.customer === '') faults.push(missing('customer'));
  if (fields.amount === '' && fields.unitPrice === '') faults.push(missing('amount'));
  for (const [field, ref] of Object.entries(fields)) {
    if (ref === '' || isKnownSource(sources, ref)) continue;
    faults.push(fault('pipeline-field-source', `fields.${field}`, { value: ref }));
  }
  return faults;
}

function layoutFaults({ layout, sources }: PipelineSetup): Refusal[] {
  if (layout.columns.length === 0) return [fault('pipeline-layout-empty', 'layout.columns')];
  const computed: readonly string[] = computedColumns;
  const refs = [...layout.columns.map(({ from }) => from), ...layout.groupBy];
  return refs.flatMap((from, at) =>
    computed.includes(from) || isKnownSource(sources, from)
      ? []
      : fault('pipeline-field-source', `layout.columns.${at}`, { value: from }),
  );
}

const isKnownSource = (sources: PipelineSetup['sources'], ref: string): boolean =>
  sources.some(({ name }) => name === refOf(ref)?.source);
