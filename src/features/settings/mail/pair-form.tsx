import { useState } from 'react';
import type { Refusal } from '@domain/result.ts';
import type { RelayStatus } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { deviceNameOf } from './device-name.ts';

/** What came with the address of this page; empty where nothing did. */
export interface PairingLink {
  code: string;
  url: string;
}

interface PairFormProps {
  /** The one that is paired again. */
  relay: RelayStatus | null;
  link: PairingLink;
  onPaired: () => void;
}

/** A code that the relay shows once becomes this device's key. */
export function PairForm({ relay, link, onPaired }: PairFormProps) {
  const t = useText('relay');
  const services = useServices();
  const reasonOf = useRefusal();
  const [form, setForm] = useState({
    code: link.code,
    deviceName: relay?.deviceName ?? deviceNameOf(navigator.userAgent),
    url: ownAddress(link.url || (relay?.url ?? '')),
  });
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const pair = async () => {
    setBusy(true);
    const paired = await services.relay.pair(form);
    setBusy(false);
    if (!paired.ok) return setRefusal(paired.error);
    showDone(t('pairedDone'));
    onPaired();
  };
  const faultAt = (field: string) => (refusal?.field === field ? reasonOf(refusal) : undefined);
  return (
    <form
      className="q-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void pair();
      }}
    >
      {refusal && !faultAt('code') && !faultAt('url') && (
        <p role="alert" className="q-bad q-small">
          {reasonOf(refusal)}
        </p>
      )}
      <div className="q-fields">
        <TextInput
          label={t('code')}
          hint={
            <>
              {t('codeHint')} {t('qrHint')}
            </>
          }
          value={form.code}
          error={faultAt('code')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(typed) => change({ code: typed })}
        />
        <TextInput
          label={t('device')}
          hint={t('deviceHint')}
          value={form.deviceName}
          error={faultAt('deviceName')}
          onChange={(deviceName) => change({ deviceName })}
        />
        <TextInput
          label={t('address')}
          hint={t('addressHint')}
          type="url"
          inputMode="url"
          placeholder={`${location.origin}/relay`}
          value={form.url}
          error={faultAt('url')}
          onChange={(url) => change({ url })}
        />
      </div>
      <div>
        <Button type="submit" variant="filled" icon="link" busy={busy}>
          {t('pair')}
        </Button>
      </div>
    </form>
  );
}

/** The usual address is left empty: it goes with the app wherever that is served. */
const ownAddress = (url: string): string => (url === `${location.origin}/relay` ? '' : url);
