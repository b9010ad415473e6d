import { expose, transfer } from 'comlink';
import type { DocumentJob, PrintJob } from '@documents/job.ts';
import type { MailContent, OwnTexts } from '@documents/mail/content.ts';
import type { DocumentTemplate } from '@domain/templates/template.ts';
import { scriptEngine } from '@adapters/script-fonts/engine.ts';
import { readFile } from '@adapters/script-fonts/kept-files.ts';
import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import type { FontFiles } from '@adapters/pdf/write-pdf.ts';
import regularUrl from '@adapters/pdf/fonts/inter-regular.ttf?url';
import semiboldUrl from '@adapters/pdf/fonts/inter-semibold.ttf?url';
import serifUrl from '@adapters/pdf/fonts/serif-regular.ttf?url';
import serifSemiboldUrl from '@adapters/pdf/fonts/serif-semibold.ttf?url';

async function bytesAt(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The document font ${url} cannot be read (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function filesAt(regularAt: string, semiboldAt: string): Promise<FontFiles> {
  const [regular, semibold] = await Promise.all([bytesAt(regularAt), bytesAt(semiboldAt)]);
  return { regular, semibold };
}

let files: Promise<FontFiles> | undefined;

/** Read once, by the first document that needs them. */
const fontFiles = () => (files ??= filesAt(regularUrl, semiboldUrl));

const workshop = documentWorkshop(
  fontFiles,
  { read: readFile, engine: scriptEngine },
  {
    serif: () => filesAt(serifUrl, serifSemiboldUrl),
    writerOf: async () => (await import('@documents/template/liquid.ts')).documentWriter,
    mailer: async () => (await import('@documents/mail/mailer.ts')).mailer,
  },
);

/** Sheets that nobody sees: after so many the engine has compiled what it draws with. */
const ROUNDS = 8;
/** Milliseconds in which the question arrives that a worker was opened for. */
const GRACE = 20;

/** A worker that is asked at once makes that document first; one that was opened ahead gets ready meanwhile. */
const questions = { isAsked: false };
const asked = () => {
  questions.isAsked = true;
  return workshop;
};
async function getReady(): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    // A question that came meanwhile is heard first.
    await new Promise((resolve) => setTimeout(resolve, round === 0 ? GRACE : 0));
    if (questions.isAsked) return;
    workshop.warmUp();
  }
}
void getReady();

expose({
  append: (jobs: PrintJob[]) => asked().append(jobs),
  finish() {
    const made = asked().finish();
    return made.ok ? transfer(made, [made.value.buffer as ArrayBuffer]) : made;
  },
  async files(jobs: PrintJob[]) {
    const made = await asked().files(jobs);
    if (!made.ok) return made;
    return transfer(
      made,
      made.value.map(({ buffer }) => buffer as ArrayBuffer),
    );
  },
  async preview(job: DocumentJob) {
    const made = await asked().preview(job);
    return made.ok ? transfer(made, [made.value.bytes.buffer as ArrayBuffer]) : made;
  },
  check: (template: DocumentTemplate, job: DocumentJob) => asked().check(template, job),
  mail: (content: MailContent, own: OwnTexts) => asked().mail(content, own),
});
