import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    date: 'Data',
    customer: 'Cliente',
    title: 'O quê',
    key: 'Chave',
    order: 'Encomenda',
    purchaseOrder: 'Nota de encomenda',
    site: 'Local',
    state: 'Onde está',
    age: 'Dias desde',
    quantity: 'Quantidade',
    unit: 'Unidade',
    net: 'Sem imposto',
    tax: 'Imposto',
    withTax: 'Com imposto',
    month: 'Mês',
  },
  figures: {
    net: 'Por faturar, sem imposto',
    rows: 'Operações',
    customers: 'Clientes',
    oldest: 'A mais antiga',
  },
  chart: 'Por faturar, sem imposto',
  formulas: [
    'Operações datadas do período, livres ou num rascunho; o que está numa fatura emitida fica de fora.',
    'Sem imposto e imposto: de cada linha por si só; uma fatura calcula o imposto por taxa.',
    'Dias desde: da sua data ao dia do relatório.',
    'Sem comparação com outro período: diz o que não está faturado hoje, e de um período mais antigo quase tudo já está.',
  ],
  words: {
    free: 'Em nenhuma fatura',
    drafted: 'Num rascunho',
  },
} satisfies ReportKindWords;
