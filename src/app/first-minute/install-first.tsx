import { Button } from '@ui/signs/button.tsx';
import { useText } from '@ui/environment/use-text.ts';

/** Safari evicts what is not on the home screen: there, books begin only after installing. */
export function mustInstallFirst(): boolean {
  const isIos = /iPhone|iPad|iPod/.test(navigator.userAgent) || isTouchMac();
  const isInstalled = (navigator as { standalone?: boolean }).standalone === true;
  return isIos && !isInstalled;
}

/** iPadOS calls itself a Mac; Macs have no touch points. */
const isTouchMac = () => navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1;

export function InstallFirst({ onGoOn }: { onGoOn: () => void }) {
  const t = useText('welcome');
  return (
    <>
      <div>
        <h1>{t('iosTitle')}</h1>
        <p className="q-muted q-prose">{t('ios')}</p>
      </div>
      <div>
        <Button onClick={onGoOn}>{t('iosAnyway')}</Button>
      </div>
    </>
  );
}
