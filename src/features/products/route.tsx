import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'products',
  path: '/products',
  title: { en: 'Products', fr: 'Produits', pt: 'Produtos' },
  icon: 'product',
  nav: { order: 70, group: 'work' },
  rooms: ['products', 'lists', 'documents', 'refusals'],
  load: () => import('./products-screen.tsx'),
  isPaned: true,
  actions: [
    {
      id: 'new-product',
      title: { en: 'New product', fr: 'Nouveau produit', pt: 'Novo produto' },
      icon: 'product',
      href: '/products?open=new',
      adds: true,
    },
  ],
});
