import type { FontFace, LaidOutDocument } from '@documents/operations.ts';
import type { Logo } from '@domain/parties/parties.ts';
import { writeAttachments, type Attachment } from './archive/attachments.ts';
import { xmpPacket } from './archive/metadata.ts';
import { LONG, pageContent, SHORT, type FontsByFace } from './content.ts';
import { PdfFile } from './file/pdf-file.ts';
import { pdfDate, textString } from './file/texts.ts';
import { deflate } from './flate.ts';
import { CharacterGroups } from './font/character-groups.ts';
import type { Face } from './font/face.ts';
import { parseFace } from './font/face.ts';
import type { KeptFont } from './font/kept-font.ts';
import { fontKeeper } from './font/kept-font.ts';
import { faceOf, type Faces } from './font/measure.ts';
import { writeFont } from './fonts-in-file.ts';
import type { FontInFile } from './fonts-in-file.ts';
import type { Picture } from './image/picture.ts';
import { pictureKeeper } from './image/picture.ts';
import { unpacked } from './ready/base64.ts';
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

const PRODUCER = 'Quittance';

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

/** Its title and the like as dictionaries have them, and the same as metadata beside the meaning of its colours. */
function writeInformation(file: PdfFile, document: LaidOutDocument): number {
  const { title, author, subject, createdAt } = document;
  const entries = Object.entries({ Title: title, Subject: subject, Author: author, Creator: 'Quittance' });
  const said = entries.filter(([, text]) => text !== '').map(([name, text]) => `/${name}${textString(text)}`);
  return file.object(`<</Producer(${PRODUCER})${said.join('')}/CreationDate(${pdfDate(createdAt)})>>`);
}

/** What makes the file fit for archives (ISO 19005-3, 6.2.3 and 6.6), as entries of the catalogue. */
function writeArchiveParts(file: PdfFile, document: LaidOutDocument, profile: Uint8Array): string {
  const metadata = file.stream('/Type/Metadata/Subtype/XML', xmpPacket(document, PRODUCER));
  const colours = file.stream('/N 3/Filter/FlateDecode', profile);
  const intent = file.object(
    '<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)' +
      `/Info(sRGB IEC61966-2.1)/DestOutputProfile ${colours} 0 R>>`,
  );
  return `/Metadata ${metadata} 0 R/OutputIntents[${intent} 0 R]/ViewerPreferences<</DisplayDocTitle true>>`;
}

function writePicture(file: PdfFile, { entries, stream, mask }: Picture): number {
  const alpha = mask === null ? '' : `/SMask ${file.stream(mask.entries, mask.stream)} 0 R`;
  return file.stream(entries + alpha, stream);
}

/** The names by which pages call what they are drawn with, and where it lies. */
const dictionary = (named: readonly (readonly [name: string, number: number])[]) =>
  `<<${named.map(([name, number]) => `/${name} ${number} 0 R`).join('')}>>`;

interface DrawnPage {
  content: string;
  isLandscape: boolean;
}

function drawnPages(
  printed: readonly PrintedDocument[],
  { fonts, scripts }: { fonts: FontsByFace; scripts: ForeignFonts | undefined },
  nameOf: (logo: Logo | null) => string,
): DrawnPage[] {
  return printed.flatMap(({ document, logo, foreign }) => {
    const picture = nameOf(logo);
    const writer = foreign === undefined ? null : (scripts?.writerFor(foreign.setter) ?? null);
    const isLandscape = document.isLandscape ?? false;
    return document.pages.map((page) => ({
      content: pageContent(page, fonts, picture, { foreign: writer, isLandscape }),
      isLandscape,
    }));
  });
}

/** A4 in points. */
const boxOf = (isLandscape: boolean) => (isLandscape ? `${LONG} ${SHORT}` : `${SHORT} ${LONG}`);

/** Writes the pages under the number of their tree; says their numbers. */
function writePages(
  file: PdfFile,
  pages: readonly DrawnPage[],
  { tree, resources }: { tree: number; resources: number },
): readonly number[] {
  const encoder = new TextEncoder();
  const numbers = pages.map(({ content, isLandscape }) => {
    const drawn = file.stream('/Filter/FlateDecode', deflate(encoder.encode(content)));
    return file.object(
      `<</Type/Page/Parent ${tree} 0 R/Resources ${resources} 0 R` +
        `/MediaBox[0 0 ${boxOf(isLandscape)}]/Contents ${drawn} 0 R>>`,
    );
  });
  const kids = numbers.map((number) => `${number} 0 R`).join(' ');
  file.object(`<</Type/Pages/Kids[${kids}]/Count ${numbers.length}>>`, tree);
  return numbers;
}

const idOf = (fileId: string) =>
  fileId
    .replace(/[^0-9a-f]/gi, '')
    .padEnd(32, '0')
    .slice(0, 32)
    .toUpperCase();

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
  const profile = unpacked(readyProfile);
  /** One file of one or several documents; each font is in it once. */
  return (printed: readonly PrintedDocument[]): Uint8Array => {
    const [first] = printed;
    if (first === undefined) throw new Error('A file needs a document');
    const fonts = [...groupsOf(printed)].map(([face, groups]) => ({ face, font: keptFont(face, groups) }));
    const byFace = fonts.map(({ face, font }, index) => [face, { font, resource: `F${index + 1}` }] as const);
    const hand = printed.find(({ foreign }) => foreign !== undefined)?.foreign;
    const scripts = hand?.gather(printed, fonts.length + 1);
    const pictures = new Map<Picture, string>();
    const nameOf = (logo: Logo | null) => {
      const picture = logo === null ? null : pictureOf(logo);
      if (picture === null) return '';
      const known = pictures.get(picture) ?? `L${pictures.size + 1}`;
      pictures.set(picture, known);
      return known;
    };
    const pages = drawnPages(printed, { fonts: Object.fromEntries(byFace), scripts }, nameOf);
    const file = new PdfFile();
    const shared = { tree: file.reserve(), resources: file.reserve() };
    const [opened] = writePages(file, pages, shared);
    const allFonts: FontInFile[] = [...fonts.map(({ font }) => font), ...(scripts?.fonts ?? [])];
    const named = {
      fonts: allFonts.map((font, index) => [`F${index + 1}`, writeFont(file, font)] as const),
      pictures: [...pictures].map(([picture, name]) => [name, writePicture(file, picture)] as const),
    };
    file.object(`<</Font${dictionary(named.fonts)}/XObject${dictionary(named.pictures)}>>`, shared.resources);
    const { document } = first;
    const archive = writeArchiveParts(file, document, profile);
    const attached = writeAttachments(
      file,
      printed.flatMap(({ attachments = [] }) => attachments),
    );
    const info = writeInformation(file, document);
    const root = file.object(
      `<</Type/Catalog/Pages ${shared.tree} 0 R/OpenAction[${opened} 0 R/FitH null]/PageLayout/OneColumn` +
        `/Lang(${document.language})${archive}${attached}>>`,
    );
    return file.finish({ root, info, id: idOf(document.fileId) });
  };
}
