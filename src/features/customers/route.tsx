import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'customers',
  path: '/customers',
  title: { en: 'Customers', fr: 'Clients', pt: 'Clientes' },
  icon: 'customers',
  nav: { order: 60, group: 'work', phone: true },
  rooms: ['customers', 'figures', 'by-hand', 'outbox', 'lists', 'documents', 'receivables', 'refusals'],
  load: () => import('./customers-screen.tsx'),
  isPaned: true,
  actions: [
    {
      id: 'new-customer',
      title: { en: 'New customer', fr: 'Nouveau client', pt: 'Novo cliente' },
      icon: 'customers',
      href: '/customers?open=new',
      adds: true,
    },
  ],
});
