import type { Language } from '@domain/parties/parties.ts';

interface SampleTexts {
  customer: string;
  attention: string;
  title: string;
  note: string;
  /** Title, detail, unit. */
  lines: readonly (readonly [string, string, string])[];
}

/** What the sample invoice of the template editor says. */
export const sampleTexts: Record<Language, SampleTexts> = {
  fr: {
    customer: 'Boulangerie des Terreaux SAS',
    attention: 'la comptabilité',
    title: 'Travaux de novembre',
    note: 'Merci de votre confiance.',
    lines: [
      ['Conseil en aménagement', 'Visites des 3 et 5 novembre', 'jour'],
      ['Dépose des anciens placards', 'Évacuation en déchèterie', 'heure'],
      ['Livraison et manutention', '', 'forfait'],
    ],
  },
  en: {
    customer: 'Terreaux Bakery Ltd',
    attention: 'Accounts',
    title: 'November works',
    note: 'Thank you for your trust.',
    lines: [
      ['Interior planning', 'Visits on 3 and 5 November', 'day'],
      ['Removal of old cupboards', 'Taken to the recycling site', 'hour'],
      ['Delivery and handling', '', 'lump sum'],
    ],
  },
  pt: {
    customer: 'Padaria Terreaux Lda',
    attention: 'Contabilidade',
    title: 'Obras de novembro',
    note: 'Obrigado pela sua confiança.',
    lines: [
      ['Consultoria de interiores', 'Visitas de 3 e 5 de novembro', 'dia'],
      ['Remoção de armários antigos', 'Entrega no ecocentro', 'hora'],
      ['Entrega e manuseamento', '', 'fixo'],
    ],
  },
};
