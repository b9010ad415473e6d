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
} satisfies Record<keyof typeof en, string>;
