import { Link } from '@ui/signs/link.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { sourcePlaces } from './source-places.ts';

const SHOWN = 3;

/** The file and cells that the lines came from, each a way to that import. */
export function SourceLinks({ invoiceId }: { invoiceId: string }) {
  const t = useText('invoices');
  const services = useServices();
  const lineage = useLive(`lineage ${invoiceId}`, () => services.lineage.of({ invoiceId }));
  if (!lineage.data) return null;
  const places = sourcePlaces(lineage.data);
  if (places.length === 0) return <span className="q-muted">{t('byHand')}</span>;
  return (
    <>
      {places.slice(0, SHOWN).map((place) => (
        <div key={`${place.batchId} ${place.sheet}`}>
          <Link href={`/transactions?batch=${place.batchId}`}>
            {place.fileName}
            {place.area !== '' && `, ${place.area}`}
          </Link>
        </div>
      ))}
      {places.length > SHOWN && (
        <span className="q-muted">{t('sourceMore', { count: places.length - SHOWN })}</span>
      )}
    </>
  );
}
