import { offerFiles } from '@services/incoming-files.ts';
import { DropZone } from '@ui/files/drop-zone.tsx';
import { useText } from '@ui/environment/use-text.ts';

const FORMATS = '.xlsx,.xlsb,.xlsm,.xls,.ods,.csv,.tsv,.txt,.pdf';

/** Takes a spreadsheet from the first page: the frame leads whatever is offered to the import. */
export function Drop({ variant }: { variant: 'filled' | 'default' }) {
  const t = useText('home');
  return (
    <DropZone
      accept={FORMATS}
      choose={t('choose')}
      variant={variant}
      onFiles={offerFiles}
      onLate={offerFiles}
    >
      {t('dropHint')}
    </DropZone>
  );
}
