import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    date: 'Data',
    what: 'Movimento',
    number: 'Número',
    reference: 'Referência',
    dueDate: 'Vencimento',
    debit: 'Débito',
    credit: 'Crédito',
    balance: 'Saldo',
  },
  figures: {
    opening: 'Em dívida antes',
    debit: 'Débito',
    credit: 'Crédito',
    closing: 'Em dívida depois',
  },
  chart: '',
  formulas: [
    'Saldo = saldo anterior + débito − crédito; a primeira linha é o que estava em dívida antes do período.',
    'Débito: faturas e dinheiro devolvido. Crédito: pagamentos, anulações de saldo, notas de crédito e anulações.',
    'O crédito que salda uma fatura entrou antes e não move nada aqui.',
    'Sem comparação com outro período: cada saldo decorre do anterior, até ao último dia.',
  ],
  words: {
    opening: 'Saldo transportado',
    invoice: 'Fatura',
    'credit-note': 'Nota de crédito',
    void: 'Anulação de',
    payment: 'Pagamento',
    refund: 'Reembolso',
    'write-off': 'Anulação de saldo',
    counter: 'Estorno',
  },
} satisfies ReportKindWords;
