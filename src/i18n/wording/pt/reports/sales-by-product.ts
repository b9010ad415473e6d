import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    product: 'Produto ou serviço',
    key: 'Chave',
    lines: 'Linhas',
    quantity: 'Quantidade',
    unit: 'Unidade',
    average: 'Preço médio',
    withoutTax: 'Sem imposto',
    share: 'Parte',
    before: 'Comparado',
    change: 'Variação',
  },
  figures: {
    invoiced: 'Faturado sem imposto',
    products: 'Produtos e serviços',
    lines: 'Linhas',
    largest: 'Maior produto',
  },
  chart: 'Faturado sem imposto por produto',
  formulas: [
    'Sem imposto: os montantes líquidos das linhas tal como emitidas (BT-131), somados. Quantidade: tal como faturada, devoluções negativas; não é somada entre produtos.',
    'Um produto é o da operação ou o do mesmo nome, senão o título da linha. Cada unidade tem a sua própria linha.',
    'Descontos e encargos sobre documentos inteiros têm a sua própria linha, para que o total seja o das faturas.',
    'Preço médio = sem imposto ÷ quantidade. Parte = sem imposto ÷ total. Variação = (sem imposto − comparado) ÷ comparado.',
  ],
  words: {
    wholeDocuments: 'Descontos e encargos sobre documentos inteiros',
  },
} satisfies ReportKindWords;
