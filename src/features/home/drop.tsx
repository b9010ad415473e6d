import { offerFiles } from '@services/incoming-files.ts';
import { DropZone } from '@ui/drop-zone.tsx';
import { useText } from '@ui/use-text.ts';
import { useGo } from '../use-view.ts';

const FORMATS = '.xlsx,.xlsb,.xlsm,.xls,.ods,.csv,.tsv,.txt';

/** Takes a spreadsheet from the first page to the import. */
export function Drop({ variant }: { variant: 'filled' | 'default' }) {
  const t = useText('home');
  const go = useGo();
  return (
    <DropZone
      accept={FORMATS}
      choose={t('choose')}
      variant={variant}
      onFiles={(files) => {
        offerFiles(files);
        go('/import');
      }}
    >
      {t('dropHint')}
    </DropZone>
  );
}
