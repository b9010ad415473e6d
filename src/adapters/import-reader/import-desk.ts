import { transfer } from 'comlink';
import type { ImportPlan } from '@domain/intake/plan.ts';
import type { Language } from '@domain/parties/parties.ts';
import { refuse, type Result } from '@domain/result.ts';
import { FileIntake } from './file-intake.ts';
import { pacedReport } from './paced-report.ts';
import { rejectedWorkbook, type RejectedWords } from './rejected-workbook.ts';
import type { ImportDesk } from './worker-api.ts';

/** The worker's side of a session. Words come from outside: this floor speaks no language. */
export function importDesk(
  wordsIn: (language: Language) => Promise<RejectedWords>,
  nextId: () => string,
): ImportDesk {
  let intake: FileIntake | null = null;
  const open = (): FileIntake => {
    if (!intake) throw new Error('No file is open in this worker.');
    return intake;
  };
  return {
    async open(file, fileName, options, context, report) {
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) return refuse('Unreadable', 'file-gone', { name: fileName });
      intake = new FileIntake(new Uint8Array(bytes), fileName, context, nextId);
      return intake.open(
        options,
        pacedReport(report, () => performance.now()),
      );
    },
    reopen: (options, report, context) =>
      open().open(
        options,
        pacedReport(report, () => performance.now()),
        context,
      ),
    refresh: (context, report) =>
      open().refresh(
        context,
        pacedReport(report, () => performance.now()),
      ),
    mend: (changes) => open().mend(changes),
    replaceAll: (field, from, to) => open().replaceAll(field, from, to),
    undoMend: () => open().undoMend(),
    chooseCustomer: (ref, known) => open().chooseCustomer(ref, known),
    choose: (choices) => open().choose(choices),
    rows: (query) => open().rows(query),
    findings: (query) => open().findings(query),
    plan: (choices) => withoutCopying(open().plan(choices)),
    async rejected(choices, language) {
      const { headers, rows } = open().rejected(choices);
      const bytes = await rejectedWorkbook(headers, rows, await wordsIn(language));
      return transfer(bytes, [bytes.buffer as ArrayBuffer]);
    },
  };
}

function withoutCopying(plan: Result<ImportPlan>): Result<ImportPlan> {
  if (!plan.ok) return plan;
  const buffers = plan.value.blocks.map(({ record }) => record.payload.buffer as ArrayBuffer);
  return transfer(plan, [...new Set(buffers)]);
}
