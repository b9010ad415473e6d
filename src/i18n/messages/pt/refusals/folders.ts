import type en from '../../en/refusals/folders.ts';

export default {
  'file-pattern-variable': '{name} não representa nada. Um nome de ficheiro pode conter {variables}.',
  'file-pattern-brace': 'Há uma chaveta sozinha. Escreva cada variável entre { e }, ou retire a chaveta.',
  'file-pattern-number': 'Sem {variable}, dois documentos não se distinguiriam. Junte-o aos nomes.',
  'file-pattern-long': 'Antes de preenchidos, os nomes têm no máximo {longest} caracteres.',
  'folders-not-offered':
    'Este navegador não entrega pastas a nenhuma aplicação. Use um ZIP ou as transferências, ou o Chrome ou o Edge num computador.',
  'folder-not-given':
    'O navegador não entregou esta pasta: as do sistema são negadas às aplicações. Escolha ou crie outra.',
  'folder-none': 'Nenhuma pasta está escolhida. Escolha uma em Definições, Pastas.',
  'folder-drafts-only': 'Só os documentos emitidos vão para a pasta. Emita-os primeiro.',
  'folder-not-allowed':
    'O navegador não deixa a aplicação gravar em “{folder}”. Autorize-a em Definições, Pastas.',
  'folder-gone': 'A pasta “{folder}” já não está onde estava. Reponha-a, ou escolha outra.',
  'folder-full':
    'Já não há espaço onde está “{folder}”. O que foi gravado fica; liberte espaço e tente de novo.',
  'folder-name-refused':
    'O navegador recusa o nome de ficheiro “{name}”. Mude os nomes em Definições, Pastas.',
  'folder-names-taken': 'Já há demasiados ficheiros chamados “{name}”. Arrume a pasta, ou mude os nomes.',
  'folder-write-failed':
    '“{file}” não pôde ser gravado em “{folder}”. Está aberto noutro programa? Feche-o e tente de novo.',
  'folder-stopped': 'Parado. {count} {count|ficheiro já está|ficheiros já estão} na pasta.',
} satisfies Record<keyof typeof en, string>;
