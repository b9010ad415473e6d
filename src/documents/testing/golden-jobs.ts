import type { DocumentJob } from '../job.ts';
import { countryJobs } from './country-jobs.ts';
import { rentalJobs } from './rental-jobs.ts';
import { sampleJob } from './sample-invoice.ts';

/** The lines of the design's picture: three rates, prices in cents, quantities with decimals. */
const twelveLines = [
  ['Conseil en aménagement intérieur', 'Forfait, visites des 3 et 5 novembre', '2', 'jour', '620', '20'],
  [
    'Table de travail en chêne massif, finition huilée',
    '2\u202F400 × 650 × 920 mm, plan n° 26-118',
    '1',
    'pièce',
    '3480',
    '20',
  ],
  [
    'Étagères murales sur consoles acier',
    'Longueur 1\u202F800 mm, charge 60 kg par niveau',
    '6',
    'pièce',
    '148.5',
    '20',
  ],
  [
    'Dépose des anciens placards',
    'Placards scellés, évacuation en déchèterie professionnelle',
    '9',
    'heure',
    '46',
    '10',
  ],
  [
    'Ragréage et mise à niveau du sol, séjour',
    'Logement achevé depuis plus de deux ans, art. 279-0 bis',
    '14',
    'heure',
    '52',
    '10',
  ],
  [
    'Reprise de plinthes et raccords de peinture',
    'Peinture satinée, teinte RAL 9010',
    '18.5',
    'm',
    '23.4',
    '10',
  ],
  ['Miroirs sur mesure, bords polis', '600 × 400 mm, fixation invisible', '4', 'pièce', '64', '20'],
  [
    'Remplacement du vitrage de la cloison du séjour',
    'Verre feuilleté 44.2, pose comprise',
    '2.35',
    'm²',
    '186',
    '10',
  ],
  [
    'Amélioration énergétique\u202F: joints et calfeutrage',
    'Porte d’entrée et fenêtres, art. 278-0 bis A',
    '1',
    'forfait',
    '410',
    '5.5',
  ],
  [
    'Isolation du coffre de volet roulant',
    'Laine de bois 60 mm, matériau biosourcé',
    '3.2',
    'm²',
    '92.5',
    '5.5',
  ],
  [
    'Éclairage LED sous étagère',
    'Profil 1\u202F700 mm, 3\u202F000 K, alimentation comprise',
    '6',
    'pièce',
    '71.9',
    '20',
  ],
  ['Livraison et manutention', 'Deuxième étage, accès par la cour', '1', 'forfait', '135', '20'],
].map(([title = '', description = '', quantity = '', unit = '', unitPrice = '', taxRate = '']) => ({
  title,
  description,
  quantity,
  unit,
  unitPrice,
  taxRate,
}));

const longText =
  'Prestation réalisée sur place, déplacement compris, selon le cahier des charges remis le 2 octobre et les trois ' +
  'avenants signés depuis, y compris la reprise des finitions demandée à la réception.';

const sixtyLines = Array.from({ length: 60 }, (_, index) => ({
  title:
    index % 7 === 3
      ? `Fourniture ${index + 1}\u202F: quincaillerie-de-bâtiment-référence-sans-espace-${'0123456789'.repeat(5)}`
      : `Lot ${index + 1}, fourniture et pose d’éléments préfabriqués en bois lamellé-collé`,
  description: index % 3 === 0 ? longText : '',
  date: `2026-11-${String(3 + (index % 11)).padStart(2, '0')}`,
  key: `REF-${1000 + index}`,
  quantity: String(1 + (index % 9)),
  unit: index % 2 === 0 ? 'pièce' : 'mètre carré',
  unitPrice: String(12.5 + index),
  taxRate: index % 4 === 0 ? '10' : '20',
}));

export const goldenJobs: Readonly<Record<string, () => DocumentJob>> = {
  'one-line': () =>
    sampleJob({
      lines: [{ title: 'Consulting', quantity: '1', unit: 'day', unitPrice: '950', taxRate: '20' }],
      invoice: { language: 'en', purchaseOrder: '' },
    }),
  'twelve-lines': () => sampleJob({ lines: twelveLines }),
  /** The same without details: one page, and the measure of `bench`. */
  'one-page': () =>
    sampleJob({
      lines: twelveLines.map((line) => ({ ...line, description: '' })),
      seller: {
        country: 'BE',
        legal: { legalForm: 'SRL' },
        taxIds: [{ scheme: 'VAT', value: 'BE0123456749' }],
      },
    }),
  'sixty-lines': () =>
    sampleJob({
      lines: sixtyLines,
      body: { note: 'Merci de votre confiance.' },
      invoice: { title: 'Travaux de novembre 2026' },
    }),
  'many-scripts': () =>
    sampleJob({
      lines: [
        {
          title: 'Παροχή υπηρεσιών',
          description: 'Σύμβουλος Αθήνα, Ηράκλειο',
          quantity: '3',
          unitPrice: '120',
        },
        {
          title: 'Услуги переводчика',
          description: 'Київ, Sofia/София, Њ Ђ Ѣ',
          quantity: '2',
          unitPrice: '85.5',
        },
        {
          title: 'Żółta gęś, příliš žluťoučký kůň',
          description: 'Đặng Thị Hương, İstanbul, Țară',
          quantity: '1',
          unitPrice: '40',
        },
        {
          title: 'Œuvre à l’ancienne «\u202Fçà et là\u202F»',
          description: 'ɓii, ɗoo, ƴi, ŋatta (pulaar)',
          quantity: '1',
          unitPrice: '5',
        },
      ],
      invoice: { language: 'pt' },
      seller: { country: 'EU', legal: {}, taxIds: [{ scheme: 'VAT', value: 'EL123456783' }] },
      buyer: { name: 'Αφοί Παπαδόπουλοι Ο.Ε. / Българска търговия ЕООД', attention: 'Jiří Dvořák' },
    }),
  /** BG-3: the credit note names its invoice. */
  'credit-note': () =>
    sampleJob({
      kind: 'credit-note',
      lines: [
        {
          title: 'Étagères murales sur consoles acier',
          description: 'Deux étagères rendues',
          quantity: '2',
          unit: 'pièce',
          unitPrice: '148.5',
        },
      ],
      invoice: {
        creditOf: { id: 'f', number: 'F-2026-0418', date: '2026-11-14' },
        issueDate: '2026-11-28',
        issuedAt: '2026-11-28T08:30:00Z',
        purchaseOrder: '',
      },
      body: { note: 'Deux étagères livrées en trop.' },
    }),
  'no-decimals': () =>
    sampleJob({
      lines: [
        {
          title: 'Location pelle hydraulique CAT 320',
          description: '26 jours, janvier 2026',
          quantity: '26',
          unit: 'jour',
          unitPrice: '4500000',
          taxRate: '18',
        },
        { title: 'Carburant', quantity: '1240.5', unit: 'litre', unitPrice: '12000', taxRate: '18' },
      ],
      invoice: { currency: 'GNF', number: 'FACT-2026-0007' },
      seller: {
        name: 'Djoma Équipements',
        country: 'GN',
        currency: 'GNF',
        iban: '',
        bic: '',
        taxIds: [{ scheme: 'NIF', value: '123456789' }],
        address: {
          line1: 'Route de Donka, Dixinn',
          line2: 'BP 1234',
          city: 'Conakry',
          state: '',
          zip: '',
          country: 'GN',
        },
        legal: { legalForm: 'SARLU', rccm: 'GN.TCC.2021.B.01234' },
      },
      buyer: {
        name: 'Société minière de Boké SA',
        attention: '',
        taxIds: [{ scheme: 'NIF', value: '987654321' }],
        address: { line1: 'Cité Émetteur', line2: '', city: 'Boké', state: '', zip: '', country: 'GN' },
      },
    }),
  ...rentalJobs,
  ...countryJobs,
};
