import { comfortable, tight } from '../layout/density.ts';
import { sheet } from '../layout/sheet.ts';
import { defineTheme } from './define.ts';

export default defineTheme({
  id: 'compact',
  name: { en: 'Compact', fr: 'Compact', pt: 'Compacto' },
  note: {
    en: 'Small and close: many lines on few pages',
    fr: 'Petit et serré : beaucoup de lignes sur peu de pages',
    pt: 'Pequeno e denso: muitas linhas em poucas páginas',
  },
  family: 'inter',
  accent: '#3b4a1f',
  tint: '#edf0e6',
  sheet: { ...sheet, left: 17, right: 197, middle: 110, top: 12, bottom: 277, footer: 290 },
  air: {
    comfortable: {
      ...comfortable,
      row: 0.85,
      afterHead: 5,
      afterParties: 5,
      afterFacts: 5,
      beforeTotals: 5,
      beforePayment: 6,
      afterPaymentRule: 3.5,
      beforeLegal: 5,
    },
    tight: {
      ...tight,
      row: 0.45,
      afterHead: 3.5,
      afterParties: 3.5,
      afterFacts: 3.5,
      beforeTotals: 3.5,
      beforePayment: 4,
      afterPaymentRule: 3,
      beforeLegal: 3.5,
    },
  },
  scale: 0.88,
  styles: {
    title: { size: 15, tracking: -0.02 },
    company: { size: 13, leading: 1.2 },
    due: { size: 12.5 },
  },
  head: 'paper',
  logoHeight: 10,
  settings: {
    issuer: { place: 'left' },
    title: { place: 'right', align: 'right', look: 'line' },
    seller: { place: 'left' },
    buyer: { place: 'right' },
    facts: { place: 'full', look: 'strip' },
    lines: { look: 'tinted' },
    'tax-recap': { place: 'left', look: 'ruled' },
    totals: { place: 'right', look: 'tinted' },
  },
});
