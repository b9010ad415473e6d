import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'automation',
  path: '/automation/{-$part}',
  title: { en: 'Automation', fr: 'Automatisation', pt: 'Automatização' },
  icon: 'automation',
  nav: { order: 77, group: 'work' },
  rooms: ['automation', 'holidays', 'people', 'pipeline', 'reports', 'lists', 'refusals'],
  load: () => import('./automation-screen.tsx'),
  actions: [
    {
      id: 'new-automation',
      title: { en: 'New automation', fr: 'Nouvelle automatisation', pt: 'Nova automatização' },
      icon: 'automation',
      href: '/automation?open=new',
      adds: true,
    },
    {
      id: 'new-manager',
      title: { en: 'New manager', fr: 'Nouveau responsable', pt: 'Novo responsável' },
      icon: 'customers',
      href: '/automation/managers?open=new',
      adds: true,
    },
  ],
});
