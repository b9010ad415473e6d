import type en from '../en/purchases.ts';

export default {
  title: 'Compras',
  onePurchase: 'Documento recebido',
  search: 'Número, vendedor',
  add: 'Registar um PDF',
  number: 'Número',
  seller: 'Vendedor',
  issueDate: 'Emitido em',
  dueDate: 'Vencimento',
  total: 'Total',
  due: 'A pagar, segundo ele',
  bookedOn: 'Registado em',
  file: 'Ficheiro',
  acts: 'Ações',
  remove: 'Retirar',
  removed: '{number} retirado; o ficheiro fica no arquivo',
  download: 'Descarregar',
  invoiceOf: 'Fatura de {seller}',
  creditNoteOf: 'Nota de crédito de {seller}',
  emptyTitle: 'Ainda nada recebido',
  emptyText:
    'Largue uma fatura eletrónica (Factur-X, ZUGFeRD) ou um PDF feito pelo Quittance: vendedor, número, datas e totais são lidos dele.',
  nothingMatches: 'Nenhum documento recebido corresponde a “{search}”.',
  clearSearch: 'Limpar a pesquisa',
  notFound: 'Este documento não está nestes livros. Pode ter sido retirado.',
} satisfies Record<keyof typeof en, string>;
