import type { ImportChoices, ImportPreview, KnownCustomer } from '@domain/intake/plan.ts';
import { findingGroups } from '@domain/intake/session/finding-views.ts';
import type { Intake } from '@domain/intake/session/intake.ts';
import type { Recognition } from '@domain/intake/session/recognise-grid.ts';
import type { IntakeViews } from '@domain/intake/session/row-views.ts';
import type { Workbook } from '../spreadsheet/workbook.ts';

const SAMPLE_ROWS = 20;

/** What crosses to the page after reading, mending or choosing: small, whatever the size of the file. */
export function previewOf(
  workbook: Workbook,
  recognition: Recognition,
  intake: Intake,
  views: IntakeViews,
  choices: ImportChoices,
  fileSha256: string,
  remembered: ReadonlyMap<string, KnownCustomer>,
): Omit<ImportPreview, 'changedRows'> {
  const { totals, mended, held } = intake.control(choices);
  const [own, cross] = [intake.rowFindings.countBySeverity(), intake.crossFindings.countBySeverity()];
  const customers = intake.customerFacts();
  return {
    format: workbook.format,
    sheets: workbook.sheets,
    sheet: workbook.sheet,
    dialect: workbook.dialect,
    ...recognition,
    sample: views.sample(SAMPLE_ROWS),
    rowCount: totals.read.rows,
    control: totals,
    mended,
    held,
    findingCounts: {
      error: own.error + cross.error,
      warning: own.warning + cross.warning,
      note: own.note + cross.note,
    },
    groups: findingGroups(intake),
    ...customers,
    chosenCustomers: customers.chosenCustomers.map((one) => ({
      ...one,
      remembered: remembered.get(one.ref)?.id === one.customerId,
    })),
    fileSha256,
  };
}
