import type { Lineage } from '@services/services.ts';

/** A file and the block of cells that an invoice came from: "chantiers.xlsx, B14:H25". */
export interface SourcePlace {
  batchId: string;
  fileName: string;
  sheet: string;
  area: string;
}

const column = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

interface Corner {
  column: string;
  row: number;
}

const cornerOf = (address: string): Corner | null => {
  const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  return letters === undefined ? null : { column: letters, row: Number(row) };
};

/** The smallest block that holds every cell. */
function areaOf(corners: readonly Corner[]): string {
  const rows = corners.map(({ row }) => row);
  const columns = corners.map((corner) => corner.column).sort((a, b) => column(a) - column(b));
  const first = `${columns[0] ?? ''}${Math.min(...rows)}`;
  const last = `${columns.at(-1) ?? ''}${Math.max(...rows)}`;
  return first === last ? first : `${first}:${last}`;
}

/** One place per file and sheet, in the order of the lines. */
export function sourcePlaces(lineage: readonly Lineage[]): SourcePlace[] {
  const sheets = new Map<string, { source: NonNullable<Lineage['source']>; corners: Corner[] }>();
  for (const { source } of lineage) {
    if (!source) continue;
    const key = JSON.stringify([source.batchId, source.sheet]);
    const sheet = sheets.get(key) ?? { source, corners: [] };
    const corners = source.cells.map(({ address }) => cornerOf(address)).filter((corner) => corner !== null);
    sheet.corners.push(...corners);
    sheets.set(key, sheet);
  }
  return [...sheets.values()].map(({ source, corners }) => ({
    batchId: source.batchId,
    fileName: source.fileName,
    sheet: source.sheet,
    area: corners.length === 0 ? '' : areaOf(corners),
  }));
}
