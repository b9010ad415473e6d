import './import.css';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isPaper, offerFiles } from '@services/incoming-files.ts';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { deskNow, useDesk, type ImportFile } from './desk/desk.ts';
import { useDeskTools } from './desk/desk-tools.ts';
import { openFile, putAwayOthers } from './desk/open-file.ts';
import { OpenFileView } from './open-file-view.tsx';
import { ReadingView } from './start/reading-view.tsx';
import { GUESS, StartView } from './start/start-view.tsx';
import { useOpenedFiles } from './start/use-opened-files.ts';
import { useWindowDrop, useWindowPaste } from './start/use-incoming.ts';
import { StoredView } from './stored/stored-view.tsx';

const asFile = ({ blob, name }: ImportFile) => new File([blob], name);

/** A file about which a question stands is not lost with the screen: it is offered anew. */
function useOfferedWhenLeft(file: ImportFile | null) {
  const latest = useRef(file);
  useEffect(() => {
    latest.current = file;
  });
  useEffect(() => () => offerFiles(latest.current ? [asFile(latest.current)] : []), []);
}

/** A spreadsheet in, the truth about every row, and only then rows in the books. */
export default function ImportScreen() {
  const t = useText('import');
  const tools = useDeskTools();
  const desk = useDesk((state) => state.desk);
  useLayoutEffect(() => putAwayOthers(tools.services.mark()), [tools]);
  const [kind, setKind] = useState(GUESS);
  const [next, setNext] = useState<ImportFile | null>(null);
  const open = useCallback(
    (file: ImportFile) => void openFile(tools, file, kind === GUESS ? null : kind),
    [tools, kind],
  );
  const take = useCallback(
    (file: ImportFile) => {
      if (isPaper(file)) return offerFiles([asFile(file)]);
      const now = deskNow();
      if (now.stage === 'open' && now.preview.mended.rows > 0) setNext(file);
      else open(file);
    },
    [open],
  );
  useOfferedWhenLeft(next);
  const isOver = useWindowDrop(take);
  useWindowPaste(take, t('pastedName'));
  useOpenedFiles(take);
  return (
    <>
      {desk.stage === 'start' && (
        <StartView desk={desk} tools={tools} kind={kind} onKind={setKind} onFile={take} />
      )}
      {desk.stage === 'reading' && <ReadingView name={desk.file.name} />}
      {desk.stage === 'open' && <OpenFileView open={desk} tools={tools} />}
      {desk.stage === 'stored' && <StoredView stored={desk} tools={tools} />}
      {isOver && (
        <div className="import-over" aria-hidden="true">
          <p>
            <b>{t('letGo')}</b>
            {t('letGoHint')}
          </p>
        </div>
      )}
      {next && desk.stage === 'open' && (
        <ConfirmDialog title={t('closeTitle')} onConfirm={() => open(next)} onClose={() => setNext(null)}>
          {t('closeMended', { name: desk.file.name })}
        </ConfirmDialog>
      )}
    </>
  );
}
