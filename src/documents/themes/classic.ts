import { comfortable, tight } from '../layout/density.ts';
import { sheet } from '../layout/sheet.ts';
import { defineTheme } from './define.ts';

export default defineTheme({
  id: 'classic',
  name: { en: 'Classic', fr: 'Classique', pt: 'Clássico' },
  note: {
    en: 'A letterhead in the middle, set in a book face',
    fr: 'Un en-tête centré, dans un caractère de livre',
    pt: 'Um cabeçalho ao centro, em letra de livro',
  },
  family: 'serif',
  accent: '#5a1e2c',
  tint: '#f4efe9',
  sheet: { ...sheet, left: 24, right: 186, middle: 108, top: 18 },
  air: {
    comfortable: { ...comfortable, afterHead: 10, afterParties: 9, afterFacts: 8 },
    tight: { ...tight, afterHead: 7 },
  },
  scale: 1.06,
  styles: {
    title: { size: 19, tracking: 0, face: 'regular' },
    company: { size: 17, tracking: 0.005, leading: 1.2 },
    number: { size: 10.5, tracking: 0 },
    heading: { tracking: 0 },
    due: { tracking: 0 },
  },
  head: 'paper',
  logoHeight: 18,
  settings: {
    issuer: { place: 'full', align: 'center' },
    title: { place: 'full', align: 'center', look: 'ruled' },
    seller: { place: 'left' },
    buyer: { place: 'right' },
    facts: { place: 'full', look: 'row' },
    lines: { look: 'columns' },
    'tax-recap': { place: 'left', look: 'ruled' },
    totals: { place: 'right', look: 'double-rule' },
    footer: { align: 'center' },
  },
});
