import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'papers',
  path: '/papers',
  title: { en: 'Check a file', fr: 'Vérifier un fichier', pt: 'Verificar um ficheiro' },
  icon: 'shield',
  under: 'purchases',
  rooms: ['papers', 'refusals'],
  load: () => import('./papers-screen.tsx'),
  actions: [
    {
      id: 'check-papers',
      title: { en: 'Check a PDF', fr: 'Vérifier un PDF', pt: 'Verificar um PDF' },
      icon: 'shield',
      href: '/papers',
      adds: true,
    },
  ],
});
