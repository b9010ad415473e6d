import { expose, transfer } from 'comlink';
import type { DocumentJob } from '@documents/job.ts';
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

/** A worker that is asked at once makes that document first; one that was opened ahead gets ready meanwhile. */
let isAsked = false;
const asked = () => {
  isAsked = true;
  return workshop;
};
void workshop.then((ready) => isAsked || ready.warmUp());

expose({
  async append(jobs: DocumentJob[]) {
    return (await asked()).append(jobs);
  },
  async finish() {
    const made = (await asked()).finish();
    return made.ok ? transfer(made, [made.value.buffer as ArrayBuffer]) : made;
  },
  async files(jobs: DocumentJob[]) {
    const made = (await asked()).files(jobs);
    if (!made.ok) return made;
    return transfer(
      made,
      made.value.map(({ buffer }) => buffer as ArrayBuffer),
    );
  },
});
