import type en from '../../en/refusals/keeping.ts';

export default {
  'books-busy':
    'A contabilidade está sempre a mudar noutra janela. Espere que o trabalho acabe e tente de novo.',
  'books-changed':
    'A contabilidade mudou desde que este ficheiro foi lido, por isso as linhas foram verificadas de novo: novas {createdBefore} → {created}, alteradas {updatedBefore} → {updated}, já existentes {duplicateBefore} → {duplicate}, deixadas de fora {rejectedBefore} → {rejected}, clientes desconhecidos {customersBefore} → {customers}. Nada foi guardado ainda. Veja e depois importe.',
  'books-replaced':
    'Esta contabilidade foi restaurada ou apagada depois de isto ser aberto, por isso nada foi guardado. Recarregue esta janela e tente de novo.',
  'books-are-newer': 'Uma versão mais recente da aplicação abriu esta contabilidade. Recarregue esta janela.',
  'books-closed': 'Esta contabilidade foi fechada nesta janela. Recarregue-a.',
  'storage-full': 'Já não há espaço neste dispositivo; nada foi alterado. Liberte espaço e tente de novo.',
  'backup-not-ours':
    'Este ficheiro não é uma cópia de segurança da Quittance. Escolha um ficheiro que acabe em .quittance.',
  'backup-newer':
    'Uma versão mais recente da aplicação fez esta cópia (formato {version}). Atualize a aplicação e depois restaure.',
  'backup-damaged':
    'Esta cópia está danificada: o conteúdo não bate certo. A sua contabilidade fica como está. Tente outra cópia do ficheiro.',
  'backup-wrong-passphrase':
    'A frase-passe não abre esta cópia. Escreva-a de novo; maiúsculas e minúsculas contam.',
  'passphrase-short':
    'Use pelo menos {shortest} caracteres: quem encontrar o ficheiro pode experimentar frases à vontade.',
  cancelled: 'Parado. Nada foi alterado.',
  'confirm-missing': 'Nada foi apagado: confirme com «erase».',
  'archived-missing': 'Este ficheiro não está no arquivo destes livros. Recarregue a lista.',
  'archived-damaged':
    'O ficheiro arquivado {name} está danificado: os seus bytes já não são os que saíram. Restaure a última cópia de segurança e compare.',
  'cache-rule-invalid': '{value} não serve aqui. Escreva um número inteiro de 1 a {most}.',
  'closing-damaged': 'Este pacote de fecho está danificado: {file} já não é o que era. Use outra cópia.',
  'closing-not-ours': 'Este zip não é um pacote de fecho do Quittance.',
  'closing-newer':
    'Uma versão mais recente da aplicação fez este pacote (formato {version}). Atualize a aplicação e tente de novo.',
  'closing-chain': 'O diário deste pacote não bate certo na entrada {seq}. Não confie nele.',
  'month-invalid': '“{value}” não é um mês. Escreva-o como 2026-11.',
} satisfies Record<keyof typeof en, string>;
