import regularUrl from '@adapters/pdf/fonts/inter-regular.ttf?url';
import semiboldUrl from '@adapters/pdf/fonts/inter-semibold.ttf?url';

async function bytesAt(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The document font ${url} cannot be read (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The faces that a report is set in. */
export async function fontFiles() {
  const [regular, semibold] = await Promise.all([bytesAt(regularUrl), bytesAt(semiboldUrl)]);
  return { regular, semibold };
}
