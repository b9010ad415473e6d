import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'rentals',
  path: '/rentals',
  title: { en: 'Rentals', fr: 'Locations', pt: 'Alugueres' },
  icon: 'calendar',
  nav: { order: 72, group: 'work' },
  rooms: ['rentals', 'holidays', 'lists', 'documents', 'refusals', 'invoices'],
  load: () => import('./rentals-screen.tsx'),
  actions: [
    {
      id: 'new-rental',
      title: { en: 'New rental', fr: 'Nouvelle location', pt: 'Novo aluguer' },
      icon: 'calendar',
      href: '/rentals?open=new',
      adds: true,
    },
  ],
});
