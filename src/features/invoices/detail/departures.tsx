import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useDepartureWords } from '../../use-departure-words.ts';

const SHOWN = 4;

/** When and how this document left the house: from the archive, which holds the very bytes. */
export function Departures({ invoiceId }: { invoiceId: string }) {
  const t = useText('archive');
  const services = useServices();
  const words = useDepartureWords();
  const { data } = useLive(`archive of ${invoiceId}`, () => services.archive.of(invoiceId));
  if (!data) return null;
  if (data.length === 0) return <span className="q-muted">{t('notLeft')}</span>;
  const all = data.flatMap((archived) =>
    words(archived).map((text, at) => ({ text, key: `${archived.id} ${at}`, sha256: archived.sha256 })),
  );
  return (
    <>
      {all.slice(0, SHOWN).map(({ text, key, sha256 }) => (
        <div key={key} title={t('fingerprint', { hash: sha256 })}>
          {text}
        </div>
      ))}
      {all.length > SHOWN && <span className="q-muted">{t('leftMore', { count: all.length - SHOWN })}</span>}
    </>
  );
}
