import { Section } from '@ui/page/section.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { FolderSection } from './folder-section.tsx';

/** A5: where documents are written on this device; where the browser cannot, the ways there are. */
export default function FoldersPart() {
  const t = useText('folders');
  const { outputFolders } = useServices();
  const { data: isOffered } = useLive('folders offered', () => outputFolders.isOffered());
  const { data: folders } = useLive('folders', () => outputFolders.list());
  if (isOffered === undefined || !folders) return null;
  if (!isOffered) {
    return (
      <Section title={t('folders')} note={t('foldersNote')}>
        <p className="q-small q-muted q-prose">{t('notOffered')}</p>
      </Section>
    );
  }
  return (
    <>
      <p className="q-small q-muted q-prose">{t('hint')}</p>
      {folders.map((folder) => (
        <FolderSection key={folder.id} folder={folder} />
      ))}
    </>
  );
}
