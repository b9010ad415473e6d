import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'transactions',
  path: '/transactions',
  title: { fr: 'Opérations', en: 'Transactions', pt: 'Transações' },
  icon: 'transactions',
  nav: { order: 30, group: 'work' },
  rooms: ['transactions', 'lists', 'fields', 'archive', 'outbox', 'receivables', 'refusals'],
  load: () => import('./transactions-screen.tsx'),
  actions: [
    {
      id: 'new-transaction',
      title: { fr: 'Nouvelle opération', en: 'New transaction', pt: 'Nova transação' },
      icon: 'plus',
      href: '/transactions?open=new',
      adds: true,
    },
  ],
});
