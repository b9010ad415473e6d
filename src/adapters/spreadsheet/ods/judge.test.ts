import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../read-workbook.ts';
import { judgeSheets, toldByGrid } from '../testing/judge.ts';
import { hasSharedData, sharedBytes, sharedFiles } from '../testing/shared-data.ts';

const files = sharedFiles('spreadsheet_torture').filter((path) => path.endsWith('.ods'));

describe.skipIf(!hasSharedData)('SheetJS is the judge of our OpenDocument reader', () => {
  it.each(files)('A3 %s: every cell of every sheet is what SheetJS reads', async (path) => {
    const bytes = sharedBytes(path);
    for (const { name, cells } of judgeSheets(bytes)) {
      const result = await readWorkbook(bytes, path, { sheet: name });
      expect(result.ok && toldByGrid(result.value.grid), name).toEqual(cells);
    }
  });
});
