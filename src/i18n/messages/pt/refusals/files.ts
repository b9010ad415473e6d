import type en from '../../en/refusals/files.ts';

export default {
  'file-empty': 'O ficheiro está vazio: não tem um único byte. Exporte-o de novo.',
  'file-password-protected':
    'Este ficheiro está protegido por palavra-passe. Abra-o na sua folha de cálculo, retire a palavra-passe, guarde-o e tente de novo.',
  'file-damaged':
    'Este ficheiro está danificado ({part}): o conteúdo não é coerente. Abra-o na sua folha de cálculo, guarde-o como XLSX e tente de novo.',
  'file-too-large':
    'Descomprimido, este ficheiro ultrapassa {limit} MB, o máximo que se lê de uma vez. Divida-o, ou guarde só a folha de que precisa.',
  'file-too-many-cells':
    'Este ficheiro tem mais de {limit} células, o máximo que se lê de uma vez. Divida-o, ou guarde só a folha de que precisa.',
  'file-too-slow':
    'A leitura parou ao fim de {limit} segundos. Guarde a folha de que precisa como XLSX ou CSV, ou divida o ficheiro.',
  'file-too-many-parts':
    'Este ficheiro compõe-se de mais de {limit} partes, mais do que qualquer folha de cálculo. Guarde a folha de que precisa num novo ficheiro.',
  'file-compression-unknown':
    'Este ficheiro está comprimido de uma forma que a aplicação não conhece. Abra-o na sua folha de cálculo, guarde-o como XLSX e tente de novo.',
  'file-not-a-spreadsheet':
    'Isto não é uma folha de cálculo nem uma tabela em texto. Escolha um ficheiro XLSX, XLS, XLSB, ODS, Numbers ou CSV.',
  'file-is-web-page':
    'Este ficheiro é uma página web com nome de folha de cálculo. Abra-o na sua folha de cálculo, guarde-o como XLSX e tente de novo.',
  'file-no-sheet': 'Este livro não tem nenhuma folha com células. Escolha outro ficheiro.',
  'sheet-not-found': 'O ficheiro não tem uma folha chamada “{sheet}”. Escolha uma das suas folhas.',
  'encoding-unknown':
    '“{encoding}” não é uma codificação que este dispositivo conheça. Escolha uma da lista.',
  'sheet-empty': 'A folha «{sheet}» não tem células com valores. Escolha outra folha ou outro ficheiro.',
  'file-gone':
    '«{name}» já não pode ser lido: foi movido ou alterado desde que o escolheu. Escolha-o de novo.',
  'pdf-damaged': 'Este PDF não se lê: o que contém não bate certo. Peça outra cópia.',
  'pdf-locked': 'Este PDF está protegido por palavra-passe. Guarde-o sem ela e tente de novo.',
  'pdf-without-record':
    'Este PDF não traz dados, só a imagem de um documento. Não pode ser verificado nem registado por si.',
  'record-damaged': 'O registo dentro deste PDF está danificado. Use outra cópia do ficheiro.',
  'record-changed':
    'O registo dentro deste PDF foi alterado depois de feito: não condiz com a sua impressão digital. Não confie nele.',
  'record-newer':
    'Uma versão mais recente da aplicação fez este PDF (registo {version}). Atualize a aplicação e tente de novo.',
  'einvoice-unknown': 'A fatura eletrónica dentro deste PDF não se lê. Peça outra cópia ao vendedor.',
  'einvoice-incomplete':
    'A fatura eletrónica dentro deste PDF não diz por completo número, data, vendedor e moeda. Peça outra cópia ao vendedor.',
  'records-of-two':
    'Estes ficheiros são de duas empresas, {one} e {other}. Recupere uma empresa de cada vez.',
  'papers-stopped':
    'Parado. {count} {count|documento já voltou|documentos já voltaram}. Recupere os mesmos ficheiros para continuar.',
  'number-taken': 'Outro documento destes livros já tem o número {number}.',
} satisfies Record<keyof typeof en, string>;
