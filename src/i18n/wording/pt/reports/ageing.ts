import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    customer: 'Cliente',
    invoices: 'Faturas',
    notDue: 'Por vencer',
    to30: '1 a 30 dias',
    to60: '31 a 60',
    to90: '61 a 90',
    over90: 'Mais de 90',
    due: 'Total em dívida',
    credit: 'Crédito que temos',
    late: 'Faturas em atraso',
    oldest: 'Maior atraso, dias',
  },
  figures: {
    due: 'Total em dívida',
    overdue: 'Em atraso',
    over90: 'Mais de 90 dias',
    late: 'Faturas em atraso',
  },
  chart: 'Dívida por antiguidade',
  formulas: [
    'Em dívida: o montante a pagar tal como emitido (BT-115) menos pagamentos, anulações de saldo e notas de crédito até esse dia, mais o que foi devolvido.',
    'Pelos dias entre o vencimento e esse dia; o próprio dia do vencimento ainda está em prazo.',
    'Total em dívida = todas as idades somadas; o crédito que os clientes têm connosco figura ao lado e não é descontado.',
    'Sem comparação com outro período: é a situação num dia. Faça-o para o outro dia para a ver então.',
  ],
  words: {
    'not-due': 'Por vencer',
    '1-30': '1 a 30 dias',
    '31-60': '31 a 60 dias',
    '61-90': '61 a 90 dias',
    more: 'Mais de 90 dias',
  },
} satisfies ReportKindWords;
