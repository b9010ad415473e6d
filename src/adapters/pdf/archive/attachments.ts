import type { Carrier } from '../carrier.ts';
import { deflate, latin1 } from '../flate.ts';

/** A file inside the document (ISO 19005-3, 6.8), and what it is to it. */
export interface Attachment {
  /** ASCII, unique in the file. */
  name: string;
  mime: string;
  relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement';
  bytes: Uint8Array;
  /** As PDF writes instants. */
  modified: string;
}

const literal = (text: string) => `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;
const pdfName = (text: string) => text.replace('/', '#2F');

/** Files in the name tree and in /AF of the catalogue: found by viewers, and tied to the document by what they are. */
export function addAttachments(carrier: Carrier, attachments: readonly Attachment[]): void {
  if (attachments.length === 0) return;
  const inOrder = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files: { name: string; number: number }[] = [];
  carrier.on('postPutResources', () => {
    for (const { name, mime, relationship, bytes, modified } of inOrder) {
      const content = carrier.stream(
        `/Type/EmbeddedFile/Subtype/${pdfName(mime)}/Filter/FlateDecode` +
          `/Params<</ModDate(${modified})/Size ${bytes.length}>>`,
        latin1(deflate(bytes)),
      );
      const number = carrier.object(
        `<</Type/Filespec/F${literal(name)}/UF${literal(name)}` +
          `/AFRelationship/${relationship}/EF<</F ${content} 0 R/UF ${content} 0 R>>>>`,
      );
      files.push({ name, number });
    }
  });
  carrier.on('putCatalog', () => {
    const references = files.map(({ number }) => `${number} 0 R`).join(' ');
    const names = files.map(({ name, number }) => `${literal(name)} ${number} 0 R`).join(' ');
    carrier.out(`/AF[${references}]/Names<</EmbeddedFiles<</Names[${names}]>>>>`);
  });
}
