import type en from '../en/closing.ts';

export default {
  closing: 'Pacote de fecho',
  closingNote: 'Um mês num ficheiro que se prova a si mesmo.',
  closingHint:
    'Documentos, listas, pagamentos, totais de controlo e o diário até ao fim do mês, para o contabilista ou uma inspeção. Quem o recebe pode verificá-lo sem o Quittance.',
  month: 'Mês',
  make: 'Fazer o pacote',
  making: 'Pacote de fecho de {month}',
  made: '{name} guardado: {documents} {documents|documento|documentos}, cabeça {head}',
  empty: 'Nada foi emitido nem pago neste mês: o pacote contém o diário.',

  'head-invoices': 'Faturas',
  'head-payments': 'Pagamentos',
  'head-number': 'Número',
  'head-kind': 'Natureza',
  'head-issueDate': 'Emitido em',
  'head-dueDate': 'Vencimento',
  'head-customer': 'Cliente',
  'head-currency': 'Moeda',
  'head-withoutTax': 'Sem IVA',
  'head-tax': 'IVA',
  'head-withTax': 'Com IVA',
  'head-due': 'Em dívida hoje',
  'head-voidReason': 'Anulado porque',
  'head-creditOf': 'Credita a fatura',
  'head-no': 'N.º',
  'head-type': 'Tipo',
  'head-date': 'Data',
  'head-method': 'Meio',
  'head-reference': 'Referência',
  'head-amount': 'Valor',
  'head-settles': 'Liquida',
  'head-reason': 'Motivo',

  noteName: 'LEIA-ME',
  note: `{company}, {month}

documents/     cada documento emitido no mês, em PDF; cada um traz o seu próprio registo
invoices.csv   a lista, valores na moeda de cada linha (tables.xlsx: a mesma em livro)
payments.csv   o que foi recebido, devolvido ou perdoado no mês
manifest.json  totais de controlo por moeda (em unidades menores) e a cabeça do diário
journal.jsonl  cada alteração dos livros desde a primeira, uma por linha, selada com a impressão da anterior
SHA256SUMS     o SHA-256 de todos os outros ficheiros

Para verificar, sem rede:
1. Descomprima o zip.
2. Abra verify.html num navegador e escolha a pasta descomprimida;
   ou execute "sha256sum -c SHA256SUMS" (macOS: "shasum -a 256 -c SHA256SUMS") nela.
3. Compare a cabeça abaixo com uma anotada noutro lado (um pacote posterior, uma cópia de segurança, o registo de um PDF).
Ou largue o zip no Quittance.

Cabeça do diário: entrada {seq}
{head}
`,
} satisfies Record<keyof typeof en, string>;
