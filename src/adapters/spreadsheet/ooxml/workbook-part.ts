import type { SheetEntry } from '@domain/intake/grid.ts';
import { damaged, ReadStop } from '../read-stop.ts';
import { tagsOf } from '../xml/tags.ts';
import type { Package } from '../zip/package.ts';

export interface WorkbookPart {
  sheets: { name: string; hidden: SheetEntry['hidden']; path: string }[];
  uses1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
}

const visibility: Record<string, SheetEntry['hidden']> = { hidden: 'hidden', veryHidden: 'very-hidden' };

/** The sheets in the order of their tabs, and where their parts lie. Chart sheets hold no cells and are left out. */
export async function readWorkbookPart(parts: Package): Promise<WorkbookPart> {
  const root = await parts.relationships('');
  const path = root.find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const xml = await parts.text(path);
  if (xml === null) throw new ReadStop('Unreadable', 'file-not-a-spreadsheet');
  const relationships = await parts.relationships(path);
  const worksheets = new Map(
    relationships.filter(({ kind }) => kind === 'worksheet').map((one) => [one.id, one.path]),
  );
  const pathOf = (kind: string) => relationships.find((one) => one.kind === kind)?.path ?? null;
  const found: WorkbookPart = {
    sheets: [],
    uses1904: false,
    sharedStrings: pathOf('sharedStrings'),
    styles: pathOf('styles'),
  };
  for (const { name, attributes, closing } of tagsOf(xml)) {
    if (closing) continue;
    // Extensions have a `workbookPr` of their own that says nothing about dates.
    const date1904 = name === 'workbookPr' ? attributes['date1904'] : undefined;
    if (date1904 !== undefined) found.uses1904 = /^(?:1|true|on)$/u.test(date1904);
    if (name !== 'sheet') continue;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const sheetPath = worksheets.get(id);
    if (sheetPath === undefined) continue;
    found.sheets.push({
      name: attributes['name'] ?? '',
      hidden: visibility[attributes['state'] ?? ''] ?? 'no',
      path: sheetPath,
    });
  }
  if (found.sheets.length === 0) throw new ReadStop('Unreadable', 'file-no-sheet');
  if (found.sheets.some((sheet) => !parts.has(sheet.path))) throw damaged('worksheet');
  return found;
}
