import { useMemo } from 'react';
import type { Refusal } from '@domain/result.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import type { OnProgress } from '@services/ports.ts';
import type { Services } from '@services/services.ts';
import { useServices } from '../../services-context.ts';
import { useText } from '@ui/environment/use-text.ts';

/** What the acts of the import need: the use cases and words. */
export interface DeskTools {
  services: Services;
  t: Translate<RoomMessages<'import'>>;
  refusal: (refusal: Refusal) => string;
  /** Progress with the name of its phase in words. */
  inWords: (sink: OnProgress) => OnProgress;
}

export function useDeskTools(): DeskTools {
  const services = useServices();
  const t = useText('import');
  const refusals = useText('refusals');
  return useMemo(
    () => ({
      services,
      t,
      refusal: ({ reason, params }) => refusals.loose(reason, params),
      inWords: (sink) => (progress) => sink({ ...progress, phase: t.loose(`phase-${progress.phase}`) }),
    }),
    [services, t, refusals],
  );
}
