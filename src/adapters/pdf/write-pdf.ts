import { jsPDF } from 'jspdf';
import type { FontFace, LaidOutDocument } from '@documents/operations.ts';
import type { Logo } from '@domain/parties/parties.ts';
import { addAttachments, type Attachment } from './archive/attachments.ts';
import { xmpPacket } from './archive/metadata.ts';
import type { Carrier } from './carrier.ts';
import { openCarrier } from './carrier.ts';
import { pageContent, type FontsByFace } from './content.ts';
import { CharacterGroups } from './font/character-groups.ts';
import type { Face } from './font/face.ts';
import { parseFace } from './font/face.ts';
import type { KeptFont } from './font/kept-font.ts';
import { fontKeeper } from './font/kept-font.ts';
import { faceOf, type Faces } from './font/measure.ts';
import { writeFont } from './fonts-in-file.ts';
import type { FontInFile } from './fonts-in-file.ts';
import { pdfDate } from './pdf-date.ts';
import type { Picture } from './image/picture.ts';
import { pictureKeeper } from './image/picture.ts';
import { readyProfile } from './ready/ready.gen.ts';
import type { ForeignFonts, ForeignHand } from './shaping/foreign.ts';

export interface PrintedDocument {
  document: LaidOutDocument;
  logo: Logo | null;
  /** Where the everyday faces are not enough. */
  foreign?: ForeignHand;
  /** Files that lie inside the file. */
  attachments?: readonly Attachment[];
}

export interface FontFiles {
  regular: Uint8Array;
  semibold: Uint8Array;
}

export const parseFaces = (files: FontFiles): Readonly<Record<'regular' | 'semibold', Face>> => ({
  regular: parseFace('regular', files.regular),
  semibold: parseFace('semibold', files.semibold),
});

/** The serif family beside them. */
export const withSerif = <F extends Faces>(faces: F, files: FontFiles) => ({
  ...faces,
  serif: parseFace('serif', files.regular),
  'serif-semibold': parseFace('serif-semibold', files.semibold),
});

/** Whether the everyday characters of the usual faces are enough, so that their fonts need not be read. */
export function isEveryday(document: LaidOutDocument): boolean {
  const groups = groupsOf([{ document, logo: null }]);
  return usualFaces.every((face) => groups.get(face)?.isEveryday);
}

const usualFaces = ['regular', 'semibold'] as const;

const producer = `jsPDF ${(jsPDF as unknown as { version: string }).version}`;

/** What each face has to draw; the usual two are in every file. */
function groupsOf(documents: readonly PrintedDocument[]): Map<FontFace, CharacterGroups> {
  const groups = new Map<FontFace, CharacterGroups>(usualFaces.map((face) => [face, new CharacterGroups()]));
  const add = (face: FontFace, text: string) => {
    const known = groups.get(face) ?? new CharacterGroups();
    known.add(text);
    groups.set(face, known);
  };
  for (const { document } of documents) {
    for (const page of document.pages) {
      for (const operation of page.operations) {
        if (operation.op === 'text') add(operation.face, operation.text);
        if (operation.op === 'stamp') add('semibold', operation.text);
      }
    }
  }
  return groups;
}

function describe(
  carrier: Carrier,
  { title, author, subject, createdAt, fileId, language }: LaidOutDocument,
): void {
  const { doc } = carrier;
  doc.setProperties({ title, author, subject, creator: 'Quittance' });
  doc.setCreationDate(pdfDate(createdAt));
  doc.setFileId(
    fileId
      .replace(/[^0-9a-f]/gi, '')
      .padEnd(32, '0')
      .slice(0, 32),
  );
  carrier.on('putCatalog', () => carrier.out(`/Lang (${language})`));
}

/** What makes the file fit for archives: metadata and the meaning of its colours (ISO 19005-3, 6.2.3 and 6.6). */
function addArchiveParts(carrier: Carrier, document: LaidOutDocument, profile: string): void {
  let metadata = 0;
  let intent = 0;
  carrier.on('postPutResources', () => {
    metadata = carrier.stream('/Type/Metadata/Subtype/XML', xmpPacket(document, producer));
    const colours = carrier.stream('/N 3/Filter/FlateDecode', profile);
    intent = carrier.object(
      '<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)' +
        `/Info(sRGB IEC61966-2.1)/DestOutputProfile ${colours} 0 R>>`,
    );
  });
  carrier.on('putCatalog', () => {
    carrier.out(
      `/Metadata ${metadata} 0 R/OutputIntents[${intent} 0 R]/ViewerPreferences<</DisplayDocTitle true>>`,
    );
  });
}

function addPictures(carrier: Carrier, pictures: ReadonlyMap<Picture, string>): void {
  const numbers = new Map<string, number>();
  carrier.on('putResources', () => {
    for (const [{ entries, stream, mask }, name] of pictures) {
      const alpha = mask === null ? '' : `/SMask ${carrier.stream(mask.entries, mask.stream)} 0 R`;
      numbers.set(name, carrier.stream(entries + alpha, stream));
    }
  });
  carrier.on('putXobjectDict', () => {
    for (const [name, number] of numbers) carrier.out(`/${name} ${number} 0 R`);
  });
}

function drawPages(
  carrier: Carrier,
  printed: readonly PrintedDocument[],
  { fonts, scripts }: { fonts: FontsByFace; scripts: ForeignFonts | undefined },
  nameOf: (logo: Logo | null) => string,
): void {
  let number = 0;
  for (const { document, logo, foreign } of printed) {
    const picture = nameOf(logo);
    const writer = foreign === undefined ? null : (scripts?.writerFor(foreign.setter) ?? null);
    for (const page of document.pages) {
      number += 1;
      const isLandscape = document.isLandscape ?? false;
      if (number > 1) carrier.doc.addPage('a4', isLandscape ? 'landscape' : 'portrait');
      const lines = carrier.page(number);
      lines.length = 0;
      lines.push(pageContent(page, fonts, picture, { foreign: writer, isLandscape }));
    }
  }
}

/** The subsets of each face that were made so far. */
function fontKeepers(faces: Faces) {
  const keepers = new Map<FontFace, ReturnType<typeof fontKeeper>>();
  return (face: FontFace, groups: CharacterGroups): KeptFont => {
    const keeper = keepers.get(face) ?? fontKeeper(faceOf(faces, face));
    keepers.set(face, keeper);
    return keeper(groups);
  };
}

/** Makes files of laid-out documents. Fonts and logos are prepared once and kept as long as the writer lives. */
export function pdfWriter(faces: Faces) {
  const keptFont = fontKeepers(faces);
  const pictureOf = pictureKeeper();
  const profile = atob(readyProfile);
  /** One file of one or several documents; each font is in it once. */
  return (printed: readonly PrintedDocument[]): Uint8Array => {
    const [first] = printed;
    if (first === undefined) throw new Error('A file needs a document');
    const fonts = [...groupsOf(printed)].map(([face, groups]) => ({ face, font: keptFont(face, groups) }));
    const byFace = fonts.map(({ face, font }, index) => [face, { font, resource: `F${index + 1}` }] as const);
    const hand = printed.find(({ foreign }) => foreign !== undefined)?.foreign;
    const scripts = hand?.gather(printed, fonts.length + 1);
    const allFonts: FontInFile[] = [...fonts.map(({ font }) => font), ...(scripts?.fonts ?? [])];
    const carrier = openCarrier(
      allFonts.map(({ name }) => name),
      first.document.isLandscape,
    );
    const pictures = new Map<Picture, string>();
    const nameOf = (logo: Logo | null) => {
      const picture = logo === null ? null : pictureOf(logo);
      if (picture === null) return '';
      const known = pictures.get(picture) ?? `L${pictures.size + 1}`;
      pictures.set(picture, known);
      return known;
    };
    describe(carrier, first.document);
    drawPages(carrier, printed, { fonts: Object.fromEntries(byFace), scripts }, nameOf);
    carrier.onFont((index) => writeFont(carrier, allFonts[index] as FontInFile));
    addPictures(carrier, pictures);
    addArchiveParts(carrier, first.document, profile);
    addAttachments(
      carrier,
      printed.flatMap(({ attachments = [] }) => attachments),
    );
    return new Uint8Array(carrier.doc.output('arraybuffer'));
  };
}
