import { cellCode, type CellCode } from '../cells/cell-codes.ts';
import { builtInMeaning, formatMeaning, type FormatMeaning } from '../cells/number-format.ts';
import { tagsOf } from '../xml/tags.ts';

const codeOf: Record<FormatMeaning, CellCode> = {
  number: cellCode.number,
  percent: cellCode.percent,
  date: cellCode.date,
  elapsed: cellCode.elapsed,
};

/** For each cell style (`s` of a cell), how a number under it is shown. */
export function readStyles(xml: string | null): CellCode[] {
  const own = new Map<number, FormatMeaning>();
  const styles: CellCode[] = [];
  let inside = '';
  for (const { name, attributes, closing } of tagsOf(xml ?? '')) {
    if (name === 'cellXfs' || name === 'numFmts') inside = closing ? '' : name;
    else if (closing) continue;
    else if (name === 'numFmt' && inside === 'numFmts') {
      own.set(Number(attributes['numFmtId']), formatMeaning(attributes['formatCode'] ?? ''));
    } else if (name === 'xf' && inside === 'cellXfs') {
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(codeOf[own.get(id) ?? builtInMeaning(id)]);
    }
  }
  return styles;
}
