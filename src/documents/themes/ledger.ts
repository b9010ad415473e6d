import { comfortable, tight } from '../layout/density.ts';
import { sheet } from '../layout/sheet.ts';
import { defineTheme } from './define.ts';

export default defineTheme({
  id: 'ledger',
  name: { en: 'Ledger', fr: 'Grand livre', pt: 'Livro-razão' },
  note: {
    en: 'Ruled lines and much paper: the usual one',
    fr: 'Des filets et du papier : le modèle habituel',
    pt: 'Linhas finas e muito papel: o habitual',
  },
  family: 'inter',
  accent: '#004a51',
  tint: '#eef3f1',
  sheet,
  air: { comfortable, tight },
  scale: 1,
  styles: {},
  head: 'paper',
  logoHeight: 12,
  settings: {
    issuer: { place: 'left' },
    title: { place: 'right', align: 'right', look: 'stacked' },
    seller: { place: 'left' },
    buyer: { place: 'right' },
    facts: { place: 'full', look: 'row' },
    lines: { look: 'ruled' },
    'tax-recap': { place: 'left', look: 'ruled' },
    totals: { place: 'right', look: 'double-rule' },
  },
});
