import { SEVERITY, type FindingCode } from '../findings/codes.ts';
import type { FindingDetail, FindingLedger } from '../findings/ledger.ts';
import type { FindingGroup, ImportFinding } from '../plan.ts';
import type { Severity } from '../../result.ts';
import { columnLetter } from './column-letter.ts';
import type { Intake } from './intake.ts';
import { shownSuggestion } from './shown-suggestion.ts';

/** Distinct faulty values listed per group. */
const MOST_VALUES = 20;
const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** A finding by its number in the row's or the cross-row ledger. */
export interface FindingRef {
  ledger: FindingLedger;
  at: number;
}

/** A finding with its place as the file shows it, and the cell's own text. */
export function findingOf(intake: Intake, { ledger, at }: FindingRef): ImportFinding {
  const row = ledger.rows[at] ?? 0;
  const field = ledger.fields[at] ?? -1;
  const column = ledger.columns[at] ?? -1;
  const detail = ledger.details.get(at);
  const { grid } = intake.source;
  const code = ledger.codeAt(at);
  return {
    sheet: grid.sheet,
    row: row < 0 ? 0 : grid.rowNumber(row),
    column: columnLetter(column),
    field: field < 0 ? '' : (intake.kind.fields[field]?.name ?? ''),
    code,
    severity: SEVERITY[code],
    value: detail?.value ?? valueAt(intake, row, field, column),
    params: detail?.params ?? {},
    ...suggestionOf(intake, field, detail),
  };
}

function suggestionOf(
  intake: Intake,
  field: number,
  detail: FindingDetail | undefined,
): { suggestion?: string } {
  if (detail?.suggestion === undefined) return {};
  const { kind, cells } = intake;
  return { suggestion: shownSuggestion(detail.suggestion, kind.fields[field]?.type, cells.mapping) };
}

function valueAt(intake: Intake, row: number, field: number, column: number): string {
  if (field >= 0) return intake.cells.shown(row, field);
  return column < 0 ? '' : intake.source.grid.text(row, column);
}

/**
 * Every finding in the order of the rows: first what the row says, then what it says beside the others. As numbers
 * ({@link refOf} reads them), since there may be a million.
 */
export function findingsInOrder({ rowFindings, crossFindings }: Intake): Uint32Array {
  const order = new Uint32Array(rowFindings.size + crossFindings.size);
  const cross = crossFindings.inRowOrder();
  let [size, next] = [0, 0];
  for (const at of rowFindings.inRowOrder()) {
    const row = rowFindings.rows[at] ?? 0;
    while (next < cross.length && (crossFindings.rows[cross[next] ?? 0] ?? 0) < row) {
      order[size++] = (cross[next++] ?? 0) * 2 + 1;
    }
    order[size++] = at * 2;
  }
  while (next < cross.length) order[size++] = (cross[next++] ?? 0) * 2 + 1;
  return order;
}

export const refOf = (intake: Intake, number: number): FindingRef => ({
  ledger: number % 2 === 1 ? intake.crossFindings : intake.rowFindings,
  at: number >>> 1,
});

/** Findings by code and field, errors first, the most frequent first. */
export function findingGroups(intake: Intake): FindingGroup[] {
  const groups = new Map<
    string,
    { code: FindingCode; count: number; first: FindingRef; values: Map<string, ValueCount> }
  >();
  for (const ledger of [intake.rowFindings, intake.crossFindings]) {
    for (let at = 0; at < ledger.size; at += 1) {
      const code = ledger.codeAt(at);
      const field = ledger.fields[at] ?? -1;
      const token = `${code} ${field}`;
      const group = groups.get(token) ?? {
        code,
        count: 0,
        first: { ledger, at },
        values: new Map<string, ValueCount>(),
      };
      group.count += 1;
      countValue(intake, group.values, { ledger, at });
      groups.set(token, group);
    }
  }
  return [...groups.values()]
    .map(({ code, count, first, values }) => {
      const { field, severity, ...finding } = findingOf(intake, first);
      return {
        code,
        field,
        severity,
        count,
        first: { ...finding, field, severity },
        values: mostFrequent(values),
      };
    })
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.count - a.count);
}

type ValueCount = Omit<FindingGroup['values'][number], 'value'>;

/** Counting stops growing at this many values: a column of a million different errors is one group. */
const MOST_COUNTED = 2_000;

function countValue(intake: Intake, values: Map<string, ValueCount>, { ledger, at }: FindingRef): void {
  const field = ledger.fields[at] ?? -1;
  if (field < 0) return;
  const detail = ledger.details.get(at);
  const value = detail?.value ?? intake.cells.shown(ledger.rows[at] ?? 0, field);
  const known = values.get(value);
  const { suggestion } = suggestionOf(intake, field, detail);
  if (known) {
    known.count += 1;
    if (suggestion !== known.suggestion) known.varies = true;
  } else if (values.size < MOST_COUNTED) {
    values.set(value, { count: 1, ...(suggestion !== undefined && { suggestion }) });
  }
}

const mostFrequent = (values: Map<string, ValueCount>): FindingGroup['values'] =>
  [...values]
    .sort((a, b) => b[1].count - a[1].count)
    .slice(0, MOST_VALUES)
    .map(([value, counted]) => ({ value, ...counted }));
