import { jsPDF } from 'jspdf';
import type { LaidOutDocument } from '@documents/operations.ts';
import type { Logo } from '@domain/parties/parties.ts';
import { xmpPacket } from './archive/metadata.ts';
import type { Carrier } from './carrier.ts';
import { openCarrier } from './carrier.ts';
import { pageContent } from './content.ts';
import { CharacterGroups } from './font/character-groups.ts';
import type { Face } from './font/face.ts';
import { parseFace } from './font/face.ts';
import type { KeptFont } from './font/kept-font.ts';
import { fontKeeper } from './font/kept-font.ts';
import type { Faces } from './font/measure.ts';
import { writeFont } from './fonts-in-file.ts';
import type { FontInFile } from './fonts-in-file.ts';
import type { Picture } from './image/picture.ts';
import { pictureKeeper } from './image/picture.ts';
import { readyProfile } from './ready/ready.gen.ts';
import type { ForeignFonts, ForeignHand } from './shaping/foreign.ts';

export interface PrintedDocument {
  document: LaidOutDocument;
  logo: Logo | null;
  /** Where the everyday faces are not enough. */
  foreign?: ForeignHand;
}

export interface FontFiles {
  regular: Uint8Array;
  semibold: Uint8Array;
}

export const parseFaces = (files: FontFiles): Readonly<Record<keyof Faces, Face>> => ({
  regular: parseFace('regular', files.regular),
  semibold: parseFace('semibold', files.semibold),
});

/** Whether the everyday characters are enough, so that the fonts need not be read. */
export function isEveryday(document: LaidOutDocument): boolean {
  const { regular, semibold } = groupsOf([document]);
  return regular.isEveryday && semibold.isEveryday;
}

const producer = `jsPDF ${(jsPDF as unknown as { version: string }).version}`;

/** What each face has to draw. */
function groupsOf(documents: readonly LaidOutDocument[]) {
  const groups = { regular: new CharacterGroups(), semibold: new CharacterGroups() };
  for (const document of documents) {
    for (const page of document.pages) {
      for (const operation of page.operations) {
        if (operation.op === 'text') groups[operation.face].add(operation.text);
        if (operation.op === 'stamp') groups.semibold.add(operation.text);
      }
    }
  }
  return groups;
}

/** `2026-11-14T08:30:00Z` as PDF writes it. */
const pdfDate = (instant: string) => `D:${instant.replace(/\D/g, '').slice(0, 14).padEnd(14, '0')}+00'00'`;

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
  { fonts, scripts }: { fonts: readonly [KeptFont, KeptFont]; scripts: ForeignFonts | undefined },
  nameOf: (logo: Logo | null) => string,
): void {
  const [regular, semibold] = fonts;
  const byFace = { regular: { font: regular, resource: 'F1' }, semibold: { font: semibold, resource: 'F2' } };
  let number = 0;
  for (const { document, logo, foreign } of printed) {
    const picture = nameOf(logo);
    const writer = foreign === undefined ? null : (scripts?.writerFor(foreign.setter) ?? null);
    for (const page of document.pages) {
      number += 1;
      if (number > 1) carrier.doc.addPage();
      const lines = carrier.page(number);
      lines.length = 0;
      lines.push(pageContent(page, byFace, picture, writer));
    }
  }
}

/** Makes files of laid-out documents. Fonts and logos are prepared once and kept as long as the writer lives. */
export function pdfWriter(faces: Faces) {
  const regularFor = fontKeeper(faces.regular);
  const semiboldFor = fontKeeper(faces.semibold);
  const pictureOf = pictureKeeper();
  const profile = atob(readyProfile);
  /** One file of one or several documents; each font is in it once. */
  return (printed: readonly PrintedDocument[]): Uint8Array => {
    const [first] = printed;
    if (first === undefined) throw new Error('A file needs a document');
    const groups = groupsOf(printed.map(({ document }) => document));
    const fonts = [regularFor(groups.regular), semiboldFor(groups.semibold)] as const;
    const hand = printed.find(({ foreign }) => foreign !== undefined)?.foreign;
    const scripts = hand?.gather(printed, fonts.length + 1);
    const allFonts: FontInFile[] = [...fonts, ...(scripts?.fonts ?? [])];
    const carrier = openCarrier(allFonts.map(({ name }) => name));
    const pictures = new Map<Picture, string>();
    const nameOf = (logo: Logo | null) => {
      const picture = logo === null ? null : pictureOf(logo);
      if (picture === null) return '';
      const known = pictures.get(picture) ?? `L${pictures.size + 1}`;
      pictures.set(picture, known);
      return known;
    };
    describe(carrier, first.document);
    drawPages(carrier, printed, { fonts, scripts }, nameOf);
    carrier.onFont((index) => writeFont(carrier, allFonts[index] as FontInFile));
    addPictures(carrier, pictures);
    addArchiveParts(carrier, first.document, profile);
    return new Uint8Array(carrier.doc.output('arraybuffer'));
  };
}
