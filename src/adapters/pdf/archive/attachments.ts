import type { PdfFile } from '../file/pdf-file.ts';
import { textString } from '../file/texts.ts';
import { deflate } from '../flate.ts';

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

const pdfName = (text: string) => text.replace('/', '#2F');

/** Writes the files; says the entries of the catalogue that name them and tie them to the document by what they are. */
export function writeAttachments(file: PdfFile, attachments: readonly Attachment[]): string {
  if (attachments.length === 0) return '';
  const written = attachments
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, mime, relationship, bytes, modified }) => {
      const content = file.stream(
        `/Type/EmbeddedFile/Subtype/${pdfName(mime)}/Filter/FlateDecode` +
          `/Params<</ModDate(${modified})/Size ${bytes.length}>>`,
        deflate(bytes),
      );
      const said = textString(name);
      const number = file.object(
        `<</Type/Filespec/F${said}/UF${said}` +
          `/AFRelationship/${relationship}/EF<</F ${content} 0 R/UF ${content} 0 R>>>>`,
      );
      return { said, number };
    });
  const references = written.map(({ number }) => `${number} 0 R`).join(' ');
  const names = written.map(({ said, number }) => `${said} ${number} 0 R`).join(' ');
  return `/AF[${references}]/Names<</EmbeddedFiles<</Names[${names}]>>>>`;
}
