import type { Handover } from '../sending/carrier.ts';
import type { Counts } from '../store/store.ts';

const gauge = (name: string, help: string, lines: string[]): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  ...lines,
];

/** Prometheus text: how many stand where, how old the oldest is, how tries ended since the start. */
export function metricsText(
  { stands, oldestDueAt }: Counts,
  tally: Record<Handover['kind'], number>,
): string {
  const late = oldestDueAt === null ? 0 : Math.max(0, (Date.now() - oldestDueAt) / 1000);
  return [
    ...gauge(
      'quittance_relay_messages',
      'Messages by where they stand.',
      Object.entries(stands).map(([stand, count]) => `quittance_relay_messages{state="${stand}"} ${count}`),
    ),
    ...gauge('quittance_relay_oldest_due_seconds', 'For how long the oldest waiting message has been due.', [
      `quittance_relay_oldest_due_seconds ${late.toFixed(3)}`,
    ]),
    ...gauge('quittance_relay_memory_bytes', 'Resident memory.', [
      `quittance_relay_memory_bytes ${process.memoryUsage.rss()}`,
    ]),
    '# HELP quittance_relay_tries_total Tries to hand a message over, by how they ended, since the start.',
    '# TYPE quittance_relay_tries_total counter',
    ...Object.entries(tally).map(
      ([outcome, count]) => `quittance_relay_tries_total{outcome="${outcome}"} ${count}`,
    ),
    '',
  ].join('\n');
}
