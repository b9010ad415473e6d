import type { ImportChoices, ImportFinding, ImportPreview, Mend } from '@domain/intake/plan.ts';
import { findingParams } from '@i18n/finding-params.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import type { ImportSession, LongTask } from '@services/ports.ts';
import type { PageQuery, Services, UndoChoice } from '@services/services.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { spokenControl } from './amounts.ts';
import { found, raised, valueOf } from './automation-error.ts';
import { mappingFor, readingOf, type MappingInput } from './mapping-input.ts';

export interface PreviewOptions extends Omit<OpenImportOptions, 'mapping'> {
  /** Part of a column mapping, or `{ field: header }`. */
  mapping?: MappingInput;
  /** How numbers and dates are written where the file leaves both readings open, e.g. `fr` or `en-US`. */
  locale?: string;
}

/** Previews that can still be committed; each holds a worker, so the oldest gives way. */
const KEPT = 3;
/** So many findings are told; `findingTotal` says how many there are. */
const FINDINGS = 1000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Kept {
  /** The books that it was read for. */
  mark: string;
  session: ImportSession;
  file: { name: string; size: number };
  choices: ImportChoices;
}

const standard: ImportChoices = {
  invalid: 'skip',
  duplicates: 'skip',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};

export function importsApi(services: () => Promise<Services>) {
  const previews = new Map<string, Kept>();
  /** The rejected rows of what is stored: its worker, and the file in it, are let go with the commit. */
  const leftOver = new Map<string, Blob>();

  const rejectedRows = async ({ session, choices }: Kept): Promise<Blob> =>
    new Blob([new Uint8Array(await session.rejected(choices))], { type: XLSX });

  const letGo = async (previewId: string, preview: Kept): Promise<void> => {
    leftOver.set(previewId, await rejectedRows(preview));
    for (const oldest of [...leftOver.keys()].slice(0, -KEPT)) leftOver.delete(oldest);
    preview.session.close();
    previews.delete(previewId);
  };

  const kept = async (previewId: string): Promise<Kept> => {
    const preview = previews.get(previewId);
    if (preview && preview.mark !== (await services()).mark())
      throw await raised({ name: 'Conflict', reason: 'file-of-other-books', params: {} });
    if (preview) return preview;
    throw await raised({ name: 'NotFound', reason: 'preview-missing', params: {} });
  };

  const keep = (preview: Kept): string => {
    const id = crypto.randomUUID();
    previews.set(id, preview);
    for (const oldest of [...previews.keys()].slice(0, -KEPT)) {
      previews.get(oldest)?.session.close();
      previews.delete(oldest);
    }
    return id;
  };

  return {
    preview: async (file: Blob, { mapping, locale, ...options }: PreviewOptions, task?: LongTask) => {
      const name = file instanceof File ? file.name : '';
      const open = await services();
      const mark = open.mark();
      const session = await valueOf(open.imports.open(file, name, options, task));
      const better = { ...readingOf(session.preview(), locale), ...mappingFor(session.preview(), mapping) };
      if (Object.keys(better).length > 0) {
        await valueOf(session.reopen({ ...options, mapping: better }, task));
      }
      const previewId = keep({ mark, session, file: { name, size: file.size }, choices: standard });
      return { previewId, ...(await spokenPreview(session)) };
    },
    mend: async (previewId: string, changes: Mend[]) => {
      const { session } = await kept(previewId);
      await session.mend(changes.map((change) => ({ ...change, value: String(change.value) })));
      return { previewId, ...(await spokenPreview(session)) };
    },
    /** Customers of the file by their `ref`, taken for known ones; `customerId: null` takes it back. */
    chooseCustomers: async (previewId: string, chosen: { ref: string; customerId: string | null }[]) => {
      const { session } = await kept(previewId);
      for (const { ref, customerId } of chosen) {
        const known =
          customerId === null
            ? null
            : await found((await services()).customers.get(customerId), 'customer-missing');
        await session.chooseCustomer(ref, known);
      }
      return { previewId, ...(await spokenPreview(session)) };
    },
    commit: async (previewId: string, choices: Partial<ImportChoices> = {}, task?: LongTask) => {
      const preview = await kept(previewId);
      preview.choices = { ...standard, ...choices };
      const { session, file } = preview;
      const done = await valueOf((await services()).imports.commit(session, file, preview.choices, task));
      await letGo(previewId, preview);
      return { ...done, control: spokenControl(done.control) };
    },
    list: async (query?: PageQuery) => {
      const page = await (await services()).imports.list(query);
      return { ...page, rows: page.rows.map((row) => ({ ...row, control: spokenControl(row.control) })) };
    },
    undo: async (batchId: string, choice?: UndoChoice) =>
      valueOf((await services()).imports.undo(batchId, choice)),
    rejected: async (previewId: string) => leftOver.get(previewId) ?? rejectedRows(await kept(previewId)),
  };
}

async function spokenPreview(session: ImportSession) {
  const preview: ImportPreview = session.preview();
  const { findings, total } = await session.findings({ offset: 0, limit: FINDINGS });
  return {
    ...preview,
    control: spokenControl(preview.control),
    findings: await spokenFindings(findings),
    findingTotal: total,
  };
}

async function spokenFindings(findings: ImportFinding[]) {
  const t = await loadRoom('findings', currentLanguage());
  return findings.map((finding) => ({
    ...finding,
    message: t.loose(finding.code, {
      value: finding.value,
      ...findingParams(finding.params, t.language),
    }),
  }));
}
