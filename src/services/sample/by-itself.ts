import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Services } from '../services.ts';

/** Who is told, and what happens by itself: nothing leaves the sample company, so nothing is sent. */
export async function automateSample(services: Services, today: PlainDate): Promise<void> {
  await services.managers.save({
    name: 'Claire Perrache',
    email: 'claire@perrache.example',
    language: 'fr',
    subscriptions: [
      { kind: 'sales-by-period', savedId: '', formats: ['pdf', 'xlsx'], onlyIf: null },
      { kind: 'ageing', savedId: '', formats: ['pdf'], onlyIf: null },
    ],
  });
  await services.automations.save({
    name: 'Factures de la semaine',
    steps: [
      {
        service: 'generate-invoices',
        options: { period: 'up-to-yesterday', customerIds: [], issue: false, rentals: false },
      },
    ],
    schedule: {
      recurrence: { every: 'week', interval: 1, weekdays: [5] },
      start: today,
      time: '18:00',
      timeZone: 'Europe/Paris',
      closedDays: 'before',
      closed: { weekends: true, holidays: true },
    },
    missed: 'ask',
  });
}
