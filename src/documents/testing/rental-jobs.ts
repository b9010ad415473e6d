import type { DocumentJob } from '../job.ts';
import { sampleJob } from './sample-invoice.ts';

const rental = {
  rentalId: 'r',
  asset: 'Toyota Hilux',
  plate: 'GN-001-AA',
  month: '2025-01',
  worked: '22',
  other: 3,
};

/** Days 1 to 6 are before the contract. */
const january = '......WWWWWMWWWWWWOWWWWWWIWWWWW';
const february = 'WWWWHIWWWWWWWWW.............';

const guinean = {
  name: 'Kaloum Location',
  country: 'GN',
  currency: 'GNF',
  iban: '',
  bic: '',
  taxIds: [{ scheme: 'NIF', value: '123456789' }],
  address: { line1: 'Route du Niger', line2: '', city: 'Conakry', state: '', zip: '', country: 'GN' },
  legal: { legalForm: 'SARLU', rccm: 'GN.TCC.2021.B.01234' },
};

/** Invoices of rentals: the figures of the reference, and its calendar behind them. */
export const rentalJobs: Record<string, () => DocumentJob> = {
  /** C3 C4 C7: in Guinea the reference is the number. */
  'rental-month': () =>
    sampleJob({
      lines: [
        {
          title: 'Location Toyota Hilux (GN-001-AA)',
          description: 'Du 7 au 31 janvier 2025 : 22 jours travaillés, 3 non travaillés',
          quantity: '22',
          unit: 'jour',
          unitPrice: '50000',
          taxRate: '18',
        },
      ],
      invoice: {
        currency: 'GNF',
        number: 'LOC-6-202501',
        reference: 'LOC-6-202501',
        issueDate: '2025-01-31',
        issuedAt: '2025-01-31T17:45:02Z',
        dueDate: '2025-03-02',
        periodStart: '2025-01-07',
        periodEnd: '2025-01-31',
        purchaseOrder: '',
        rental,
      },
      body: { daySheets: [{ month: '2025-01', from: '2025-01-07', to: '2025-01-31', days: january }] },
      seller: guinean,
      buyer: {
        name: 'Société des Carrières SA',
        attention: '',
        taxIds: [{ scheme: 'NIF', value: '987654321' }],
        address: { line1: 'Cité Émetteur', line2: '', city: 'Boké', state: '', zip: '', country: 'GN' },
      },
    }),
  /** C4 C5: elsewhere a number of the series, the reference beside it; two months of open days. */
  'rental-series': () =>
    sampleJob({
      lines: [
        { title: 'Location Toyota Hilux', quantity: '22', unit: 'jour', unitPrice: '80' },
        { title: 'Location Toyota Hilux', quantity: '13.5', unit: 'jour', unitPrice: '80' },
      ],
      invoice: {
        reference: 'FACT-6-20250215174502',
        periodStart: '2025-01-07',
        periodEnd: '2025-02-15',
        rental: { ...rental, month: '2025-02', worked: '35.5', other: 4 },
      },
      body: {
        daySheets: [
          { month: '2025-01', from: '2025-01-07', to: '2025-01-31', days: january },
          { month: '2025-02', from: '2025-02-01', to: '2025-02-15', days: february },
        ],
      },
    }),
  /** C5 C7: days that came after the first invoice of their month; the calendar says which are on this one. */
  'rental-rest': () =>
    sampleJob({
      lines: [{ title: 'Location Toyota Hilux', quantity: '4.5', unit: 'jour', unitPrice: '80' }],
      invoice: {
        reference: 'FACT-6-20250206174502',
        periodStart: '2025-01-07',
        periodEnd: '2025-01-31',
        rental: { ...rental, worked: '4.5', other: 3 },
      },
      body: {
        daySheets: [
          {
            month: '2025-01',
            from: '2025-01-07',
            to: '2025-01-31',
            days: january,
            billed: '0'.repeat(26) + '12222',
          },
        ],
      },
    }),
};
