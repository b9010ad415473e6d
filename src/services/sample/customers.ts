import type { ContactType } from '@domain/parties/parties.ts';

export interface SampleCustomer {
  key: string;
  name: string;
  line1: string;
  zip: string;
  city: string;
  mail: string;
  contact: string;
  type: ContactType;
  taxId?: string;
  paymentTermDays?: number;
}

/** Customers of a joiner in Lyon, all invented. */
export const sampleCustomers: readonly SampleCustomer[] = [
  {
    key: 'C-001',
    name: 'Boulangerie des Terreaux SAS',
    line1: '7 rue du Pétrin, bâtiment B',
    zip: '69001',
    city: 'Lyon',
    mail: 'compta@terreaux.example',
    contact: 'Service comptabilité',
    type: 'billing',
    taxId: 'FR14987654324',
  },
  {
    key: 'C-002',
    name: 'Clinique Sainte-Blandine',
    line1: '41 montée des Carmes',
    zip: '69005',
    city: 'Lyon',
    mail: 'facturation@sainte-blandine.example',
    contact: 'Facturation',
    type: 'billing',
  },
  {
    key: 'C-003',
    name: 'Hôtel Le Grand Quai',
    line1: '3 quai de la Navigation',
    zip: '69002',
    city: 'Lyon',
    mail: 'comptes@grandquai.example',
    contact: 'Élodie Vasseur',
    type: 'billing',
    paymentTermDays: 45,
  },
  {
    key: 'C-004',
    name: 'Café du Pont Neuf',
    line1: '12 place du Change',
    zip: '69005',
    city: 'Lyon',
    mail: 'bonjour@pontneuf.example',
    contact: 'Karim Belhadj',
    type: 'primary',
  },
  {
    key: 'C-005',
    name: 'Mercerie Fil & Maille',
    line1: '25 rue des Canuts',
    zip: '69004',
    city: 'Lyon',
    mail: 'bonjour@filmaille.example',
    contact: 'Odile Jacquin',
    type: 'primary',
  },
  {
    key: 'C-006',
    name: 'Pharmacie du Belvédère',
    line1: '88 boulevard de la Croix',
    zip: '69004',
    city: 'Lyon',
    mail: 'compta@belvedere.example',
    contact: 'Comptabilité',
    type: 'billing',
  },
  {
    key: 'C-007',
    name: 'Garage des Brotteaux',
    line1: '150 cours Vitton',
    zip: '69006',
    city: 'Lyon',
    mail: 'atelier@brotteaux.example',
    contact: 'Marc Lefort',
    type: 'primary',
  },
  {
    key: 'C-008',
    name: 'Librairie L’Encre bleue',
    line1: '9 rue de la Plume',
    zip: '69001',
    city: 'Lyon',
    mail: 'librairie@encrebleue.example',
    contact: 'Nadia Roux',
    type: 'primary',
  },
  {
    key: 'C-009',
    name: 'Association Rive Gauche',
    line1: '60 rue de Marseille',
    zip: '69007',
    city: 'Lyon',
    mail: 'tresorier@rivegauche.example',
    contact: 'La trésorière',
    type: 'billing',
    paymentTermDays: 15,
  },
  {
    key: 'C-010',
    name: 'Cabinet Morel & Associés',
    line1: '2 rue Garibaldi',
    zip: '69003',
    city: 'Lyon',
    mail: 'contact@morel.example',
    contact: 'Maître Morel',
    type: 'primary',
  },
  {
    key: 'C-011',
    name: 'Fromagerie Haute-Cime',
    line1: '14 halle des Alpages',
    zip: '69003',
    city: 'Lyon',
    mail: 'gestion@hautecime.example',
    contact: 'Paul Mermet',
    type: 'billing',
  },
  {
    key: 'C-012',
    name: 'Atelier Céramique Nord',
    line1: '31 rue du Four',
    zip: '69009',
    city: 'Lyon',
    mail: 'compta@ceramique-nord.example',
    contact: 'Inès Faure',
    type: 'billing',
  },
];
