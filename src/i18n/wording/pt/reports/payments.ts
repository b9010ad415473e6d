import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    date: 'Data',
    no: 'Registo',
    customer: 'Cliente',
    what: 'Natureza',
    method: 'Meio',
    reference: 'Referência',
    amount: 'Montante',
    settled: 'Salda',
    kept: 'Guardado como crédito',
    month: 'Mês',
    before: 'Comparado',
    change: 'Variação',
  },
  figures: {
    received: 'Recebido',
    given: 'Devolvido',
    net: 'Recebido menos devolvido',
    entries: 'Registos',
  },
  chart: 'Recebido menos devolvido',
  formulas: [
    'Montante: o dinheiro que se moveu; o que entrou é positivo, o que saiu é negativo. Um estorno retoma um registo com o sinal contrário.',
    'Salda: o que saldou de faturas. Guardado como crédito = montante − saldado.',
    'Crédito usado e saldos anulados não movem dinheiro: ficam de fora e contam no controlo.',
    'Comparado: o que se moveu no período comparado, registo a registo; o seu mês é o da mesma posição neste período. Variação = (montante − comparado) / comparado.',
  ],
  words: {
    'bank-transfer': 'Transferência',
    card: 'Cartão',
    cash: 'Numerário',
    cheque: 'Cheque',
    'mobile-money': 'Dinheiro móvel',
    online: 'Em linha',
    credit: 'Crédito',
    payment: 'Pagamento',
    refund: 'Reembolso',
    counter: 'Estorno',
  },
} satisfies ReportKindWords;
