import './logo-field.css';
import { useMemo, useState } from 'react';
import type { Logo } from '@domain/parties/parties.ts';
import { Button } from '../signs/button.tsx';
import { Callout } from '../page/callout.tsx';
import { DropZone } from '../files/drop-zone.tsx';
import { useText } from '../environment/use-text.ts';
import { normaliseLogo, type LogoFault } from './logo-image.ts';

const addressOf = ({ mime, bytes }: Logo): string => {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${mime};base64,${btoa(text)}`;
};

function LogoPicture({ logo }: { logo: Logo }) {
  const t = useText('settings');
  const address = useMemo(() => addressOf(logo), [logo]);
  return <img className="q-logo" src={address} alt={t('logo')} width={logo.width} height={logo.height} />;
}

export function LogoField({ logo, onChange }: { logo: Logo | null; onChange: (logo: Logo | null) => void }) {
  const t = useText('settings');
  const [fault, setFault] = useState<LogoFault | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const result = await normaliseLogo(file);
    if (typeof result === 'string') return setFault(result);
    setFault(null);
    onChange(result);
  };
  return (
    <div className="q-stack">
      {logo && (
        <div className="q-row is-wrapping">
          <LogoPicture logo={logo} />
          <Button variant="subtle" onClick={() => onChange(null)}>
            {t('removeLogo')}
          </Button>
        </div>
      )}
      <DropZone
        accept="image/png,image/jpeg,image/webp,image/svg+xml"
        choose={t('chooseLogo')}
        variant="default"
        onFiles={(files) => void take(files[0])}
      >
        {t('logoHint')}
      </DropZone>
      {fault && (
        <Callout tone="error" live>
          {t(fault)}
        </Callout>
      )}
    </div>
  );
}
