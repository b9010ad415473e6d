export interface SampleProduct {
  key: string;
  name: string;
  description: string;
  unit: string;
  price: string;
  taxRate: string;
  /** Quantities as they are sold. */
  quantities: readonly string[];
}

/** Work at 20 %, renovation of dwellings at 10 %, insulation at 5.5 % (art. 278-0 bis A, 279-0 bis CGI). */
export const sampleProducts: readonly SampleProduct[] = [
  {
    key: 'P-01',
    name: 'Heure d’atelier',
    description: '',
    unit: 'heure',
    price: '46',
    taxRate: '20',
    quantities: ['1', '2', '3', '4.5'],
  },
  {
    key: 'P-02',
    name: 'Pose sur place',
    description: 'Deux compagnons',
    unit: 'heure',
    price: '52',
    taxRate: '10',
    quantities: ['2', '3.5', '6', '8'],
  },
  {
    key: 'P-03',
    name: 'Déplacement',
    description: 'Agglomération lyonnaise',
    unit: 'forfait',
    price: '38',
    taxRate: '20',
    quantities: ['1'],
  },
  {
    key: 'P-04',
    name: 'Conseil en aménagement intérieur',
    description: 'Visite et relevé',
    unit: 'jour',
    price: '620',
    taxRate: '20',
    quantities: ['0.5', '1'],
  },
  {
    key: 'P-05',
    name: 'Étagère murale en chêne',
    description: 'Longueur 1 800 mm, charge 60 kg',
    unit: 'pièce',
    price: '148.50',
    taxRate: '20',
    quantities: ['1', '2', '4', '6'],
  },
  {
    key: 'P-06',
    name: 'Table de travail en chêne massif',
    description: 'Finition huilée, 2 400 × 650 mm',
    unit: 'pièce',
    price: '1740',
    taxRate: '20',
    quantities: ['1'],
  },
  {
    key: 'P-07',
    name: 'Reprise de plinthes',
    description: 'Peinture satinée',
    unit: 'm',
    price: '23.40',
    taxRate: '10',
    quantities: ['6.5', '12', '18.5'],
  },
  {
    key: 'P-08',
    name: 'Ragréage et mise à niveau du sol',
    description: '',
    unit: 'm²',
    price: '31.80',
    taxRate: '10',
    quantities: ['8', '14.25', '22'],
  },
  {
    key: 'P-09',
    name: 'Vitrage feuilleté 44.2',
    description: 'Pose comprise',
    unit: 'm²',
    price: '186',
    taxRate: '10',
    quantities: ['1.2', '2.35'],
  },
  {
    key: 'P-10',
    name: 'Isolation de coffre de volet roulant',
    description: 'Laine de bois 60 mm',
    unit: 'm²',
    price: '92.50',
    taxRate: '5.5',
    quantities: ['1.6', '3.2'],
  },
  {
    key: 'P-11',
    name: 'Joints de calfeutrage',
    description: 'Porte ou fenêtre',
    unit: 'pièce',
    price: '33',
    taxRate: '5.5',
    quantities: ['2', '4', '6'],
  },
  {
    key: 'P-12',
    name: 'Charnière invisible',
    description: '',
    unit: 'pièce',
    price: '14.80',
    taxRate: '20',
    quantities: ['2', '6', '10'],
  },
  {
    key: 'P-13',
    name: 'Serrure à code',
    description: 'Fourniture et réglage',
    unit: 'pièce',
    price: '164.50',
    taxRate: '20',
    quantities: ['1', '2'],
  },
  {
    key: 'P-14',
    name: 'Éclairage LED sous étagère',
    description: 'Profil 1 700 mm, 3 000 K',
    unit: 'pièce',
    price: '71.90',
    taxRate: '20',
    quantities: ['2', '6'],
  },
  {
    key: 'P-15',
    name: 'Livraison et manutention',
    description: '',
    unit: 'forfait',
    price: '135',
    taxRate: '20',
    quantities: ['1'],
  },
];
