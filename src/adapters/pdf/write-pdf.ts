import { jsPDF } from 'jspdf';
import type { FontFace, LaidOutDocument } from '@documents/operations.ts';
import type { Logo } from '@domain/parties/parties.ts';
import { xmpPacket } from './archive/metadata.ts';
import { srgbProfile } from './archive/srgb-profile.ts';
import type { Carrier } from './carrier.ts';
import { openCarrier } from './carrier.ts';
import { pageContent, type FontsByFace } from './content.ts';
import { deflate, latin1 } from './flate.ts';
import { CharacterGroups } from './font/character-groups.ts';
import { parseFace } from './font/face.ts';
import type { KeptFont } from './font/kept-font.ts';
import { fontKeeper } from './font/kept-font.ts';
import { faceOf, type Faces } from './font/measure.ts';
import { writeFont } from './fonts-in-file.ts';
import type { Picture } from './image/picture.ts';
import { pictureKeeper } from './image/picture.ts';

export interface PrintedDocument {
  document: LaidOutDocument;
  logo: Logo | null;
}

export interface FontFiles {
  regular: Uint8Array;
  semibold: Uint8Array;
}

export const parseFaces = (files: FontFiles): Faces => ({
  regular: parseFace('regular', files.regular),
  semibold: parseFace('semibold', files.semibold),
});

/** The serif family beside them. */
export const withSerif = (faces: Faces, files: FontFiles): Faces => ({
  ...faces,
  serif: parseFace('serif', files.regular),
  'serif-semibold': parseFace('serif-semibold', files.semibold),
});

const producer = `jsPDF ${(jsPDF as unknown as { version: string }).version}`;

/** What each face has to draw; the usual two are in every file. */
function groupsOf(documents: readonly PrintedDocument[]): Map<FontFace, CharacterGroups> {
  const groups = new Map<FontFace, CharacterGroups>([
    ['regular', new CharacterGroups()],
    ['semibold', new CharacterGroups()],
  ]);
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

/** `2026-11-14T08:30:00Z` as PDF writes it. */
const pdfDate = (instant: string) => `D:${instant.replace(/\D/g, '').slice(0, 14).padEnd(14, '0')}+00'00'`;

function describe(
  { doc }: Carrier,
  { title, author, subject, createdAt, fileId, language }: LaidOutDocument,
): void {
  doc.setProperties({ title, author, subject, creator: 'Quittance' });
  doc.setCreationDate(pdfDate(createdAt));
  doc.setFileId(
    fileId
      .replace(/[^0-9a-f]/gi, '')
      .padEnd(32, '0')
      .slice(0, 32),
  );
  doc.setLanguage(language as Parameters<jsPDF['setLanguage']>[0]);
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
  fonts: FontsByFace,
  nameOf: (logo: Logo | null) => string,
): void {
  let number = 0;
  for (const { document, logo } of printed) {
    const picture = nameOf(logo);
    for (const page of document.pages) {
      number += 1;
      if (number > 1) carrier.doc.addPage();
      const lines = carrier.page(number);
      lines.length = 0;
      lines.push(pageContent(page, fonts, picture));
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
  const profile = latin1(deflate(srgbProfile()));
  /** One file of one or several documents; each font is in it once. */
  return (printed: readonly PrintedDocument[]): Uint8Array => {
    const [first] = printed;
    if (first === undefined) throw new Error('A file needs a document');
    const fonts = [...groupsOf(printed)].map(([face, groups]) => ({ face, font: keptFont(face, groups) }));
    const byFace = fonts.map(({ face, font }, index) => [face, { font, resource: `F${index + 1}` }] as const);
    const carrier = openCarrier(fonts.map(({ font }) => font.name));
    const pictures = new Map<Picture, string>();
    const nameOf = (logo: Logo | null) => {
      const picture = logo === null ? null : pictureOf(logo);
      if (picture === null) return '';
      const known = pictures.get(picture) ?? `L${pictures.size + 1}`;
      pictures.set(picture, known);
      return known;
    };
    describe(carrier, first.document);
    drawPages(carrier, printed, Object.fromEntries(byFace), nameOf);
    carrier.onFont((index) => writeFont(carrier, (fonts[index] as (typeof fonts)[number]).font));
    addPictures(carrier, pictures);
    addArchiveParts(carrier, first.document, profile);
    return new Uint8Array(carrier.doc.output('arraybuffer'));
  };
}
