import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'billing-reports',
  path: '/billing-reports',
  title: { en: 'Billing reports', fr: 'Rapports de facturation', pt: 'Relatórios de faturação' },
  icon: 'merge',
  nav: { order: 79, group: 'work' },
  rooms: ['billing-reports', 'documents', 'pipeline', 'refusals'],
  load: () => import('./billing-reports-screen.tsx'),
  actions: [
    {
      id: 'new-billing-report',
      title: {
        en: 'New billing report',
        fr: 'Nouveau rapport de facturation',
        pt: 'Novo relatório de faturação',
      },
      icon: 'merge',
      href: '/billing-reports?edit=new',
      adds: true,
    },
  ],
});
