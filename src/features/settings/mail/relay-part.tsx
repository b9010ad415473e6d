import { useEffect, useState } from 'react';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useRelay } from '../../mailing/use-around.ts';
import { PairForm, type PairingLink } from './pair-form.tsx';
import { PairedRelay } from './paired-relay.tsx';

/** A6: the relay that this device sends through, or how one is paired. */
export function RelayPart() {
  const t = useText('relay');
  const relay = useRelay();
  const [link, setLink] = useState(pairingInAddress);
  // A code is a secret: it stands in the field, and not in the address any more.
  useEffect(() => {
    if (location.hash.startsWith('#pair='))
      history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  if (relay === undefined) return null;
  const isPairing = relay === null || relay.refused !== '' || link.code !== '';
  return (
    <Section title={t('relay')} note={relay === null ? t('relayNote') : undefined}>
      <div className="q-stack">
        {relay === null ? link.code === '' && <WithoutRelay /> : <PairedRelay relay={relay} />}
        {isPairing && <PairForm relay={relay} link={link} onPaired={() => setLink({ code: '', url: '' })} />}
      </div>
    </Section>
  );
}

/** Who came by the relay's link knows what one is for. */
function WithoutRelay() {
  const t = useText('relay');
  return (
    <Callout>
      <p>{t('whole')}</p>
      <p>{t('what')}</p>
      <p className="q-tiny q-muted">{t('how')}</p>
    </Callout>
  );
}

/** The relay's QR opens this page with `#pair=CODE&relay=URL`. */
function pairingInAddress(): PairingLink {
  const said = new URLSearchParams(location.hash.slice(1));
  return { code: said.get('pair') ?? '', url: said.get('relay') ?? '' };
}
