import { useEffect, useRef, useState } from 'react';
import type { Result } from '@domain/result.ts';
import type { ReportQuery, ReportTable } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from '../services-context.ts';

interface Reading {
  done: number;
  total: number;
}

export interface OpenReport {
  /** The last table; stays while the next one is read. */
  table: ReportTable | undefined;
  refusal: Extract<Result<never>, { ok: false }>['error'] | undefined;
  loading: boolean;
  error: unknown;
  reading: Reading | null;
  stop: () => void;
  again: () => void;
}

/** A report of the books as they are now, read again when they change; a new question ends the one before. */
export function useReport(query: ReportQuery): OpenReport {
  const { reports } = useServices();
  const language = useLanguage();
  const running = useRef<AbortController | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [turn, setTurn] = useState(0);
  const key = `report ${turn} ${language} ${JSON.stringify(query)}`;
  const { data, loading, error } = useLive(key, async () => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const onProgress = ({ done, total }: Reading) => {
      if (running.current === mine) setReading({ done, total });
    };
    const made = await reports.table(query, language, { signal: mine.signal, onProgress });
    if (running.current === mine) setReading(null);
    return made;
  });
  useEffect(() => () => running.current?.abort(), []);
  return {
    table: data?.ok && data.value.kind === query.kind ? data.value : undefined,
    refusal: data?.ok === false ? data.error : undefined,
    loading,
    error,
    reading,
    stop: () => running.current?.abort(),
    again: () => setTurn((now) => now + 1),
  };
}
