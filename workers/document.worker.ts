import { expose, transfer } from 'comlink';
import type { DocumentJob } from '@documents/job.ts';
import type { DocumentTemplate } from '@domain/templates/template.ts';
import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import regularUrl from '@adapters/pdf/fonts/inter-regular.ttf?url';
import semiboldUrl from '@adapters/pdf/fonts/inter-semibold.ttf?url';
import serifUrl from '@adapters/pdf/fonts/serif-regular.ttf?url';
import serifSemiboldUrl from '@adapters/pdf/fonts/serif-semibold.ttf?url';

async function bytesAt(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The document font ${url} cannot be read (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function filesAt(regular: string, semibold: string) {
  const files = await Promise.all([bytesAt(regular), bytesAt(semibold)]);
  return { regular: files[0], semibold: files[1] };
}

/** What only some templates need. */
const more = {
  serif: () => filesAt(serifUrl, serifSemiboldUrl),
  writerOf: async () => (await import('@documents/template/liquid.ts')).documentWriter,
};

/** Loaded while the page still prepares the first job. */
const workshop = filesAt(regularUrl, semiboldUrl).then((fonts) => documentWorkshop(fonts, more));

/** Sheets that nobody sees: after so many the engine has compiled what it draws with. */
const ROUNDS = 8;

/** A worker that is asked at once makes that document first; one that was opened ahead gets ready meanwhile. */
const questions = { isAsked: false };
const asked = async (jobs: readonly DocumentJob[] = []) => {
  questions.isAsked = true;
  const ready = await workshop;
  await ready.prepare(jobs);
  return ready;
};
async function getReady(): Promise<void> {
  const ready = await workshop;
  for (let round = 0; round < ROUNDS && !questions.isAsked; round += 1) {
    ready.warmUp();
    // A question that came meanwhile is heard between two sheets.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
void getReady();

expose({
  async append(jobs: DocumentJob[]) {
    return (await asked(jobs)).append(jobs);
  },
  async finish() {
    const made = (await asked()).finish();
    return made.ok ? transfer(made, [made.value.buffer as ArrayBuffer]) : made;
  },
  async files(jobs: DocumentJob[]) {
    const made = (await asked(jobs)).files(jobs);
    if (!made.ok) return made;
    return transfer(
      made,
      made.value.map(({ buffer }) => buffer as ArrayBuffer),
    );
  },
  async preview(job: DocumentJob) {
    const made = (await asked([job])).preview(job);
    return made.ok ? transfer(made, [made.value.bytes.buffer as ArrayBuffer]) : made;
  },
  async check(template: DocumentTemplate, job: DocumentJob) {
    return (await asked([{ ...job, template }])).check(template, job);
  },
});
