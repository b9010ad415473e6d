import { expose, transfer } from 'comlink';
import type { PrintJob } from '@documents/job.ts';
import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import regularUrl from '@adapters/pdf/fonts/inter-regular.ttf?url';
import semiboldUrl from '@adapters/pdf/fonts/inter-semibold.ttf?url';

async function bytesAt(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The document font ${url} cannot be read (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Loaded while the page still prepares the first job. */
const workshop = Promise.all([bytesAt(regularUrl), bytesAt(semiboldUrl)]).then(([regular, semibold]) =>
  documentWorkshop({ regular, semibold }),
);

/** Sheets that nobody sees: after so many the engine has compiled what it draws with. */
const ROUNDS = 8;

/** A worker that is asked at once makes that document first; one that was opened ahead gets ready meanwhile. */
const questions = { isAsked: false };
const asked = () => {
  questions.isAsked = true;
  return workshop;
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
  async append(jobs: PrintJob[]) {
    return (await asked()).append(jobs);
  },
  async finish() {
    const made = (await asked()).finish();
    return made.ok ? transfer(made, [made.value.buffer as ArrayBuffer]) : made;
  },
  async files(jobs: PrintJob[]) {
    const made = (await asked()).files(jobs);
    if (!made.ok) return made;
    return transfer(
      made,
      made.value.map(({ buffer }) => buffer as ArrayBuffer),
    );
  },
});
