import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../read-workbook.ts';
import { judgeSheets, toldByGrid } from '../testing/judge.ts';
import { hasSharedData, sharedBytes, sharedFiles } from '../testing/shared-data.ts';

/** Files that SheetJS does not open either. */
const refused = ['exceljs_missing-bits', 'poi_fuzz_badzip_5025', 'poi_protected_passtika'];

const files = sharedFiles('retail', 'orders', 'spreadsheet_torture', 'timesheets_rental').filter(
  (path) => path.endsWith('.xlsx') && !refused.some((name) => path.includes(name)),
);

describe.skipIf(!hasSharedData)('SheetJS is the judge of our XLSX reader', () => {
  it.each(files)('A3 %s: every cell of every sheet is what SheetJS reads', async (path) => {
    const bytes = sharedBytes(path);
    for (const { name, cells } of judgeSheets(bytes)) {
      const result = await readWorkbook(bytes, path, { sheet: name });
      expect(result.ok && toldByGrid(result.value.grid), name).toEqual(cells);
    }
  });
});
