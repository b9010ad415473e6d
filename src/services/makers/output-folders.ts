import type { Books } from '../books.ts';
import type { OutputFolderServices } from '../contracts/output-folders.ts';
import { placeFile } from '../archive/place-file.ts';
import { allowFolder, chooseFolder, leaveFolder, setFolder } from '../folders/choose-folder.ts';
import { folderIds, statusOf } from '../folders/folder-status.ts';
import { writeInvoices, writeWaiting } from '../folders/write-documents.ts';
import { asking, doing } from './asking.ts';

export const outputFolderServices = (books: Books): OutputFolderServices => ({
  isOffered: async () => books.deps.folders.isOffered,
  list: asking(books, () => Promise.all(folderIds.map((id) => statusOf(books, id)))),
  choose: doing(books, chooseFolder),
  set: doing(books, setFolder),
  allow: doing(books, allowFolder),
  forget: doing(books, leaveFolder),
  writeInvoices: doing(books, writeInvoices),
  writeWaiting: doing(books, writeWaiting),
  place: doing(books, placeFile),
});
