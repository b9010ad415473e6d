import { systemClock } from '@adapters/clock/system-clock.ts';
import { randomIds } from '@adapters/ids/random-ids.ts';
import { webKeyVault } from '@adapters/key-vault/web-key-vault.ts';
import { browserStorage } from '@adapters/persistence/browser-storage.ts';
import { browserNetwork, webLock } from '@adapters/sender-lock/web-lock.ts';
import { booksOver, type Books } from '@services/books.ts';
import { makeServices } from '@services/make-services.ts';
import type {
  BackgroundAccess,
  Deps,
  DocumentRenderer,
  FolderAccess,
  SourceAccess,
  FontShelf,
  ImportReader,
  PipelineReader,
  RelayClient,
  ReportPress,
} from '@services/ports.ts';
import type { Services } from '@services/services.ts';
import { openDatabase, type OpenOptions } from '@storage/open-database.ts';
import { onceReplaced } from '@storage/replaced-books.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { installAutomation, openedForAutomation } from './automation-api/automation.ts';
import { backupVault } from './backup-vault.ts';
import { booksProver } from './books-prover.ts';
import { listExporter } from './list-exporter.ts';
import { fetchedOnce } from './fetched-once.ts';
import { keepColumns } from './keep-columns.ts';
import { closingMaker } from './closing-maker.ts';
import { documentEdition } from './document-edition.ts';
import { dueTimesBell, listenForDueTimes } from './due-times.ts';
import { keepFolders } from './keep-folders.ts';
import { listenForMail, outboxBell } from './outbox-bell.ts';
import { tidyCache } from './tidy-cache.ts';
import { ahead } from './update/stale-chunks.ts';
import type { BooksName } from '../features/books-choice.ts';

/** The sample company lives in a database of its own: it can never mix with real books. */
export const databaseNames: Record<BooksName, string> = { own: 'quittance', sample: 'quittance-sample' };

/** The page side of documents and imports is fetched with the first one: no screen needs it to appear. */
const renderer: DocumentRenderer = {
  edition: documentEdition,
  pdf: async (...call) => (await loadRenderer()).pdf(...call),
  preview: async (...call) => (await loadRenderer()).preview(...call),
  check: async (...call) => (await loadRenderer()).check(...call),
  mail: async (...call) => (await loadRenderer()).mail(...call),
  each: async (...call) => (await loadRenderer()).each(...call),
  zip: async (...call) => (await loadRenderer()).zip(...call),
  getReady: () => void ahead(loadRenderer).then((loaded) => loaded?.getReady()),
};
const loadRenderer = fetchedOnce(async (): Promise<Omit<DocumentRenderer, 'edition'>> =>
  (await import('@adapters/document-renderer/document-renderer.ts')).documentRenderer(),
);

const importReader: ImportReader = {
  open: async (...call) => (await loadReader()).open(...call),
};
const loadReader = fetchedOnce(async (): Promise<ImportReader> =>
  (await import('@adapters/import-reader/import-reader.ts')).importReader(currentLanguage),
);

const loadPipelineReader = () =>
  import('./pipeline-reader.ts').then(({ pipelineReader }): PipelineReader => pipelineReader);
const pipelineReader: PipelineReader = {
  look: async (...call) => (await loadPipelineReader()).look(...call),
  sample: async (...call) => (await loadPipelineReader()).sample(...call),
  run: async (...call) => (await loadPipelineReader()).run(...call),
  answer: async (...call) => (await loadPipelineReader()).answer(...call),
};

const loadShelf = () =>
  import('@adapters/script-fonts/font-shelf.ts').then(({ fontShelf }): FontShelf => fontShelf);
const scriptFonts: FontShelf = {
  status: async () => (await loadShelf()).status(),
  fetchAll: async (task) => (await loadShelf()).fetchAll(task),
  forget: async () => (await loadShelf()).forget(),
};

const loadFolders = () =>
  import('@adapters/folders/folder-access.ts').then(({ folderAccess }): FolderAccess => folderAccess);
const folders: FolderAccess = {
  isOffered: 'showDirectoryPicker' in globalThis,
  choose: async (id) => (await loadFolders()).choose(id),
  permission: async (folder) => (await loadFolders()).permission(folder),
  ask: async (folder) => (await loadFolders()).ask(folder),
  place: async (...file) => (await loadFolders()).place(...file),
};

const loadSources = () =>
  import('@adapters/folders/source-access.ts').then(({ sourceAccess }): SourceAccess => sourceAccess);
const sources: SourceAccess = {
  isOffered: 'showOpenFilePicker' in globalThis,
  choose: async (what) => (await loadSources()).choose(what),
  permission: async (source) => (await loadSources()).permission(source),
  ask: async (source) => (await loadSources()).ask(source),
  read: async (source) => (await loadSources()).read(source),
};

const loadRelayClient = () =>
  import('@adapters/relay-client/relay-client.ts').then(({ relayClient }): RelayClient => relayClient);
const relay: RelayClient = {
  send: async (...call) => (await loadRelayClient()).send(...call),
  ask: async (...call) => (await loadRelayClient()).ask(...call),
  recall: async (...call) => (await loadRelayClient()).recall(...call),
  pair: async (...call) => (await loadRelayClient()).pair(...call),
  grant: async (...call) => (await loadRelayClient()).grant(...call),
  revoke: async (...call) => (await loadRelayClient()).revoke(...call),
};

const loadBackground = () =>
  import('@adapters/background/background-access.ts').then(
    ({ backgroundAccess }): BackgroundAccess => backgroundAccess,
  );
const background: BackgroundAccess = {
  powers: async () => (await loadBackground()).powers(),
  askReminders: async () => (await loadBackground()).askReminders(),
  wakeNowAndThen: async (isWanted) => (await loadBackground()).wakeNowAndThen(isWanted),
};

const loadReports = async () => (await import('./report-press.ts')).reportPress;
const reports: ReportPress = {
  table: async (...call) => (await loadReports()).table(...call),
  files: async (...call) => (await loadReports()).files(...call),
};

const deps: Deps = {
  clock: systemClock,
  ids: randomIds,
  importReader,
  pipelineReader,
  renderer,
  paperReader: {
    attachments: async (file) => (await import('@adapters/pdf-reader/pdf-reader.ts')).attachmentsOf(file),
    pictures: async (file) => (await import('@adapters/pdf-reader/pdf-reader.ts')).picturesOf(file),
  },
  closings: closingMaker,
  vault: backupVault,
  prover: booksProver,
  exporter: listExporter,
  reports,
  persistence: browserStorage,
  scriptFonts,
  folders,
  sources,
  background,
  relay,
  keyVault: webKeyVault,
  senderLock: webLock,
  network: browserNetwork,
  random: Math.random,
  bell: outboxBell,
  automationBell: dueTimesBell,
  actor: 'owner',
};

installAutomation();

/** The one composition root: the use cases over the books of that name. */
export async function openBooks(
  which: BooksName,
  { onReplaced, ...options }: OpenOptions & { onReplaced: () => void },
): Promise<Services> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const db = await openDatabase(databaseNames[which], options);
  onceReplaced(db, onReplaced);
  const books = booksOver(db, deps);
  const services = makeServices(books);
  if (which === 'sample') await fillSample(books, services);
  keepColumns(books);
  openedForAutomation(which, services);
  tidyCache(services);
  keepFolders(services);
  listenForMail(which, services);
  listenForDueTimes(services, which === 'own' ? background : null);
  return services;
}

async function fillSample(books: Books, services: Services): Promise<void> {
  if (await services.company.get()) return;
  const { loadSample } = await import('@services/sample/load-sample.ts');
  await loadSample(books, services, currentLanguage());
}
