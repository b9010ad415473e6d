import type en from '../../en/refusals/series.ts';

export default {
  'pattern-unknown-part': 'O modelo de número não conhece {part}. Conhece {known}.',
  'pattern-needs-one-sequence':
    'Um modelo de número contém o número sequencial exatamente uma vez, na forma {example}.',
  'pattern-character':
    '“{character}” não pode figurar num número de documento. Use letras sem acento, algarismos e + - _ /.',
  'pattern-needs-year':
    'Uma série que recomeça todos os anos precisa do ano nos seus números. Acrescente {example}.',
  'pattern-too-long': 'Este modelo dá números com mais de {longest} caracteres. Encurte-o.',
  'pattern-taken': 'Outra série já usa {pattern}: dois documentos teriam o mesmo número. Mude uma letra.',
  'sequence-not-whole': 'O próximo número é um número inteiro a partir de 1.',
  'series-in-use':
    'Esta série já tem documentos: o próximo número é {next}, e um salto deixaria uma falha. Comece antes outra série.',
  'issue-date-before-last':
    '{date} é anterior a {last}, a data do último documento desta série. Escolha {last} ou uma data posterior.',
  'issue-date-ahead':
    '{date} está demasiado longe: nenhum documento anterior poderia seguir-se nesta série. Escolha {latest} o mais tardar.',
  'number-too-long':
    'O número {number} tem mais de {longest} caracteres. Encurte o modelo da série nas definições.',
  'series-missing':
    'Este dispositivo não tem série de números para este tipo de documento. Crie uma nas definições.',
  'series-kind-fixed': 'Uma série numera um só tipo de documento. Crie outra para o outro tipo.',
} satisfies Record<keyof typeof en, string>;
