import type en from '../en/refusals.ts';

export default {
  'customer-name-missing': 'Dê um nome ao cliente.',
  'product-name-missing': 'Dê um nome ao produto.',
  'company-name-missing': 'Indique o nome da sua empresa: figura em todos os documentos.',
  'title-missing': 'Indique o que foi fornecido: a designação é impressa na fatura.',
  'email-invalid':
    '“{value}” não é um endereço de e-mail. Escreva-o como nome@exemplo.pt, ou deixe o campo vazio.',
  'currency-unknown': '“{value}” não é uma moeda. Use um código de três letras como EUR ou BRL.',
  'rate-invalid': '“{value}” não é uma taxa de imposto. Escreva uma percentagem de 0 a 100, como 23 ou 5,5.',
  'days-invalid': '“{value}” não é um prazo de pagamento. Escreva um número inteiro de dias, de 0 a 3650.',
  'price-invalid': '“{value}” não é um preço. Escreva um número como 12,50.',
  'price-negative': 'Um preço nunca é negativo ({value}). Para uma devolução, torne a quantidade negativa.',
  'quantity-invalid': '“{value}” não é uma quantidade. Escreva um número como 3 ou 1,5.',
  'amount-too-large':
    'A quantidade vezes o preço é grande demais para uma linha. Verifique ambos, ou divida a linha.',
  'allowance-reason-missing': 'Um desconto ou encargo precisa de um motivo: é impresso no documento.',
  'allowance-amount-invalid':
    '“{value}” não é um desconto nem um encargo. Escreva um montante a partir de 0, ou uma percentagem de 0 a 100.',
  'date-invalid': '“{value}” não é um dia do calendário. Escolha uma data.',
  'date-implausible': '{value} está longe demais para estar certo. Verifique o ano.',
  'country-unknown': '“{value}” não é um código de país. Escolha o país na lista.',
  'time-zone-unknown': '“{value}” não é um fuso horário. Escolha um, por exemplo Europe/Lisbon.',
  'tax-id-invalid':
    '{scheme} {value} está errado: os dígitos de controlo não conferem. Copie-o de novo de um documento oficial.',
  'tax-id-doubtful':
    '{value} não se parece com nenhum número deste país ({schemes}). Compare-o com os papéis do cliente.',
  'iban-invalid':
    '“{value}” não é um IBAN: o comprimento ou os dígitos de controlo estão errados. Copie-o de novo do seu banco.',
  'bic-invalid': '“{value}” não é um BIC. Tem 8 ou 11 caracteres; pode deixá-lo vazio.',
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
  'period-locked':
    '{date} está num período fechado: nada com data até {lockedUntil} muda. Escolha uma data posterior, ou reabra o período nas definições.',
  'invoice-draft': 'Ainda é um rascunho. Emita-o primeiro.',
  'invoice-issued': 'Um documento emitido já não muda. Corrija-o com uma nota de crédito.',
  'invoice-void': 'Este documento está anulado. Duplique-o para recomeçar.',
  'invoice-without-lines': 'Um documento precisa de pelo menos uma linha. Acrescente uma.',
  'invoice-negative':
    'O total é negativo, o que uma fatura nunca é. Faça uma nota de crédito, ou transporte as devoluções.',
  'invoice-has-payments':
    'Há pagamentos registados nesta fatura. Faça uma nota de crédito em vez de a anular.',
  'invoice-has-credit':
    'Há uma nota de crédito sobre esta fatura, pelo que já não pode ser anulada. Credite o restante.',
  'invoice-delivered': 'O cliente já recebeu esta fatura. Faça uma nota de crédito em vez de a anular.',
  'nothing-due': 'Não há nada por pagar.',
  'wholly-credited': 'O montante total já está creditado.',
  'credit-note-not-payable': 'Uma nota de crédito não se paga: reembolse-a a partir da fatura.',
  'credit-note-not-voidable':
    'Uma nota de crédito nunca se anula. Emita uma nova fatura pelo que creditou a mais.',
  'nothing-to-refund': 'Nada foi recebido que possa ser reembolsado.',
  'credit-note-not-creditable': 'Uma nota de crédito não pode ser creditada. Emita uma nova fatura.',
  'no-customer': 'Estas linhas ainda não têm cliente. Atribua-lhes um nos movimentos.',
  'unknown-customer': 'O cliente destas linhas já não existe. Atribua-lhes outro nos movimentos.',
  'period-nets-to-zero': 'Vendas e devoluções do período anulam-se: não há nada a faturar.',
  'period-carried-forward':
    'As devoluções excedem as vendas do período. As linhas ficam em aberto e contam na próxima fatura.',
  'characters-not-printable':
    'O tipo de letra não tem sinal para {characters} em {document}. Escreva-o de outra forma; nada foi impresso.',
  'epc-only-euro': 'Um código de pagamento SEPA só existe em euros, e este documento está em {currency}.',
  'epc-amount': 'Um código de pagamento exige um montante entre 0,01 e 999 999 999,99 euros.',
  'epc-name':
    'O código de pagamento exige um beneficiário com {longest} caracteres no máximo. Abrevie o nome da empresa.',
  'epc-text': 'A referência de pagamento tem no máximo {longest} caracteres.',
  'epc-bytes':
    'O código de pagamento ocuparia {bytes} bytes, dos {longest} permitidos. Abrevie o nome da empresa.',
  // Reading files
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
  // Books, imports and backups
  'company-missing': 'Indique primeiro a sua empresa: o nome e o país.',
  'company-exists': 'Esta empresa já está configurada. Altere-a nas definições.',
  'customer-missing': 'Este cliente já não existe. Escolha outro.',
  'customer-key-taken': 'A chave «{key}» pertence a {name}. Dê outra chave a este cliente ou junte os dois.',
  'customer-has-invoices': '{name} tem faturas e não pode ser removido. Junte-o antes a outro cliente.',
  'customer-has-transactions':
    '{name} tem transações e não pode ser removido. Atribua-as a outro cliente ou junte os dois.',
  'customer-has-merged': '{other} foi junto a {name}. Anule isso primeiro.',
  'customer-merged': '{name} já foi junto a outro. Escolha esse cliente ou anule a junção.',
  'customer-not-merged': '{name} não está junto a nenhum: não há nada a anular.',
  'merge-with-itself': '{name} não pode ser junto a si próprio. Escolha outro cliente.',
  'product-missing': 'Este produto já não existe. Escolha outro.',
  'product-key-taken': 'A chave «{key}» pertence a {name}. Dê outra chave a este produto.',
  'transaction-missing': 'Esta transação já não existe. Recarregue a lista.',
  'transaction-invoiced':
    '«{title}» está numa fatura e por isso não muda. Remova o rascunho que a contém ou corrija a fatura com uma nota de crédito.',
  'transaction-exists': 'Uma destas transações já voltou. Recarregue a lista.',
  'transaction-twice': 'A mesma transação está duas vezes neste documento. Retire uma das linhas.',
  'invoice-missing': 'Este documento já não existe. Recarregue a lista.',
  'draft-changed-elsewhere':
    'Este rascunho foi alterado noutra janela desde que o abriu aqui. Descarte as suas alterações e abra-o de novo.',
  'customer-exists': 'Este cliente já está de volta.',
  'product-exists': 'Este produto já está de volta.',
  'draft-exists': 'Este rascunho já voltou.',
  'nothing-to-invoice': '{name} não tem nada a faturar neste período. Escolha outras datas ou inclua linhas.',
  'nothing-selected': 'Selecione pelo menos um documento.',
  'period-backwards': 'O período acaba ({to}) antes de começar ({from}). Troque as datas.',
  'series-missing':
    'Este dispositivo não tem série de números para este tipo de documento. Crie uma nas definições.',
  'series-kind-fixed': 'Uma série numera um só tipo de documento. Crie outra para o outro tipo.',
  'books-busy':
    'A contabilidade está sempre a mudar noutra janela. Espere que o trabalho acabe e tente de novo.',
  'books-changed':
    'Outra importação ou anulação mudou a contabilidade depois de este ficheiro ser lido. Leia o ficheiro de novo, para que os duplicados sejam encontrados.',
  'books-are-newer': 'Uma versão mais recente da aplicação abriu esta contabilidade. Recarregue esta janela.',
  'books-closed': 'Esta contabilidade foi fechada nesta janela. Recarregue-a.',
  'storage-full': 'Já não há espaço neste dispositivo; nada foi alterado. Liberte espaço e tente de novo.',
  'import-missing': 'Esta importação já não existe. Recarregue a lista.',
  'import-done-already': 'Este ficheiro já foi importado a partir desta janela.',
  'import-undone-already': 'Esta importação já está anulada.',
  'import-invoiced':
    '{count} {count|linha|linhas} desta importação {count|está|estão} numa fatura: não pode ser anulada. Remova primeiro os rascunhos; o que foi emitido fica.',
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
  'preview-missing': 'Esta pré-visualização já não existe. Leia o ficheiro de novo.',
  'confirm-missing': 'Nada foi apagado: confirme com «erase».',
  'import-kind-unknown': 'Esta aplicação não importa «{kind}». Escolha transações, clientes ou produtos.',
  'sheet-empty': 'A folha «{sheet}» não tem células com valores. Escolha outra folha ou outro ficheiro.',
  'import-rows-rejected':
    '{rows} {rows|linha ainda está errada|linhas ainda estão erradas}, e escolheu tudo ou nada. Corrija-as ou importe o resto.',
  'file-gone':
    '«{name}» já não pode ser lido: foi movido ou alterado desde que o escolheu. Escolha-o de novo.',
  'import-worker-died':
    'A leitura parou: a memória deste dispositivo não chega. Feche outros separadores ou divida o ficheiro.',
  'template-unreadable':
    'Este ficheiro não é um modelo do Quittance. Escolha um ficheiro exportado aqui, em Modelos.',
  'template-newer':
    'Este modelo foi feito por um Quittance mais recente (formato {format}). Atualize a aplicação e tente de novo.',
  'template-name-missing': 'Dê um nome ao modelo.',
  'template-missing': 'Este modelo já não existe. Escolha outro.',
  'template-exists': 'Este modelo já existe.',
  'template-changed-elsewhere': '«{name}» foi alterado noutra janela. Abra-o de novo antes de continuar.',
  'template-faulty':
    'Modelo «{template}», linha {line}: {name} não pode ser calculado. Abra-o em Modelos e corrija o texto.',
  'template-faulty-near':
    'Modelo «{template}», linha {line}: «{name}» não existe. Queria dizer «{meant}»? Corrija-o em Modelos.',
  'pay-link-variable':
    'A ligação de pagamento não conhece «{name}». Queria dizer «{meant}»? Conhece {known}.',
  'pay-link-address':
    '«{value}» não é um endereço. Comece por https:// e escreva as variáveis assim: {{ invoice_number }}.',
  'pay-link-long':
    'A ligação de pagamento fica longa demais para um código ({bytes} caracteres, no máximo {longest}). Encurte-a.',
} satisfies Record<keyof typeof en, string>;
