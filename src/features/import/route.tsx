import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'import',
  path: '/import',
  title: { fr: 'Importer', en: 'Import', pt: 'Importar' },
  icon: 'import',
  nav: { order: 20, group: 'work' },
  rooms: ['import', 'fields', 'findings', 'refusals'],
  load: () => import('./import-screen.tsx'),
  actions: [
    {
      id: 'import-file',
      title: { fr: 'Importer un tableau', en: 'Import a spreadsheet', pt: 'Importar uma folha de cálculo' },
      icon: 'import',
      href: '/import',
      adds: true,
    },
  ],
});
