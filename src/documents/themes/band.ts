import { comfortable, tight } from '../layout/density.ts';
import { sheet } from '../layout/sheet.ts';
import { defineTheme } from './define.ts';

export default defineTheme({
  id: 'band',
  name: { en: 'Band', fr: 'Bandeau', pt: 'Faixa' },
  note: {
    en: 'Your colour across the top, large figures',
    fr: 'Votre couleur en tête de page, de grands chiffres',
    pt: 'A sua cor no topo, números grandes',
  },
  family: 'inter',
  accent: '#1d2a5b',
  tint: '#eef0f7',
  sheet: { ...sheet, top: 14 },
  air: {
    comfortable: {
      ...comfortable,
      row: 2.5,
      afterHead: 11,
      afterParties: 9,
      afterFacts: 8,
      beforeTotals: 8,
      beforePayment: 8,
    },
    tight: { ...tight, row: 1.35 },
  },
  scale: 1,
  styles: {
    title: { size: 27, tracking: -0.035 },
    company: { size: 16 },
    number: { size: 12 },
    heading: { size: 12 },
    due: { size: 14 },
  },
  head: 'band',
  logoHeight: 14,
  settings: {
    issuer: { place: 'left' },
    title: { place: 'right', align: 'right', look: 'stacked' },
    seller: { place: 'left' },
    buyer: { place: 'right' },
    facts: { place: 'full', look: 'strip' },
    lines: { look: 'filled' },
    'tax-recap': { place: 'left', look: 'ruled' },
    totals: { place: 'right', look: 'filled' },
    text: { look: 'shaded' },
  },
});
