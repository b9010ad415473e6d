import { useEffect, useState } from 'react';
import { todayIn } from '@domain/dates/calendar.ts';
import { formatInstant, formatTime } from '@i18n/format/instants.ts';
import type { RelayStatus } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from '../services-context.ts';
import { useCompany } from '../use-company.ts';
import { useOfflineSince } from './connection.ts';
import type { Around } from './message-words.ts';

/** How often sentences about times are said anew. */
const TICK = 10_000;

/** Undefined until it is read, null = none is paired. */
export function useRelay(): RelayStatus | null | undefined {
  const { relay } = useServices();
  return useLive('relay', () => relay.status()).data;
}

/** The clock as screens need it: it goes on while they are looked at. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** What sentences about messages must know beside them. */
export function useAround(): Around {
  const language = useLanguage();
  const timeZone = useCompany()?.timeZone ?? 'UTC';
  const relay = useRelay();
  const isOnline = useOfflineSince() === null;
  const now = useNow();
  const today = todayIn(now, timeZone);
  const when = (instant: string) => {
    const at = Date.parse(instant);
    return todayIn(at, timeZone) === today
      ? formatTime(at, timeZone)
      : formatInstant(instant, { timeZone, today }, language);
  };
  return { now, isOnline, hasRelay: relay !== null, when };
}
