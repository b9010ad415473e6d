import { Button } from '@ui/signs/button.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useInvoiceFolder, useWriteToFolder } from '../../features/use-write-to-folder.ts';

/** Documents wait for a folder that the browser closed again: one press asks, and writes them. */
export default function FolderStrip() {
  const t = useText('folders');
  const folder = useInvoiceFolder();
  const write = useWriteToFolder();
  if (!folder || folder.waiting === 0 || folder.permission === 'granted') return null;
  const { name, waiting: count, permission } = folder;
  return (
    <section className="q-strip" aria-live="polite">
      <Icon name="folder" small />
      <span>{t(permission === 'denied' ? 'waitsDenied' : 'waits', { count, name })}</span>
      {permission === 'denied' ? (
        <Button variant="subtle" href="/settings/folders">
          {t('chooseOther')}
        </Button>
      ) : (
        <Button variant="subtle" onClick={() => void write('waiting')}>
          {t('writeWaiting')}
        </Button>
      )}
    </section>
  );
}
