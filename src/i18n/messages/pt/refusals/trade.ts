import type en from '../../en/refusals/trade.ts';

export default {
  'product-name-missing': 'Dê um nome ao produto.',
  'title-missing': 'Indique o que foi fornecido: a designação é impressa na fatura.',
  'currency-unknown': '“{value}” não é uma moeda. Use um código de três letras como EUR ou BRL.',
  'rate-invalid': '“{value}” não é uma taxa de imposto. Escreva uma percentagem de 0 a 100, como 23 ou 5,5.',
  'price-invalid': '“{value}” não é um preço. Escreva um número como 12,50.',
  'price-negative': 'Um preço nunca é negativo ({value}). Para uma devolução, torne a quantidade negativa.',
  'quantity-invalid': '“{value}” não é uma quantidade. Escreva um número como 3 ou 1,5.',
  'amount-too-large':
    'A quantidade vezes o preço é grande demais para uma linha. Verifique ambos, ou divida a linha.',
  'date-invalid': '“{value}” não é um dia do calendário. Escolha uma data.',
  'date-implausible': '{value} está longe demais para estar certo. Verifique o ano.',
  'product-missing': 'Este produto já não existe. Escolha outro.',
  'product-key-taken': 'A chave «{key}» pertence a {name}. Dê outra chave a este produto.',
  'transaction-missing': 'Esta transação já não existe. Recarregue a lista.',
  'transaction-invoiced':
    '«{title}» está numa fatura e por isso não muda. Remova o rascunho que a contém ou corrija a fatura com uma nota de crédito.',
  'row-of-other-customer':
    '«{title}» foi fornecido a {other} e por isso não se fatura a {name}. Escolha de novo {other}, ou retire a linha: a transação fica então por faturar a {other}.',
  'row-in-other-currency':
    '«{title}» está em {priced}: um documento em {currency} não o pode faturar. Escolha de novo {priced}, ou retire a linha: a transação fica então por faturar.',
  'row-changed-since':
    '«{title}» mudou desde que o rascunho foi eliminado, e o rascunho faturaria o que era antes. Crie um novo rascunho a partir das transações por faturar.',
  'transaction-asked-again':
    '«{title}» foi pedida de novo pelo relatório de faturação «{name}» desde que foi eliminada: repô-la faturá-la-ia duas vezes.',
  'draft-row-of-other-customer':
    '«{draft}» de {name} não é emitido: a linha {line}, «{title}», foi fornecida a {other}. Edite o rascunho e retire essa linha: a transação fica então por faturar a {other}.',
  'draft-row-in-other-currency':
    '«{draft}» de {name} não é emitido: a linha {line}, «{title}», está em {priced} e o documento em {currency}. Edite o rascunho e retire essa linha: a transação fica então por faturar.',
  'draft-row-missing':
    '«{draft}» de {name} não é emitido: a transação da linha {line}, «{title}», já não está na contabilidade. Edite o rascunho: retire essa linha ou escreva-a de novo.',
  'draft-row-invoiced':
    '«{draft}» de {name} não é emitido: a linha {line}, «{title}», está faturada noutro documento. Edite o rascunho e retire essa linha.',
  'draft-row-twice':
    '«{draft}» de {name} não é emitido: a linha {line}, «{title}», fatura uma transação que já lá está. Edite o rascunho e retire essa linha.',
  'transaction-exists': 'Uma destas transações já voltou. Recarregue a lista.',
  'transaction-twice': 'A mesma transação está duas vezes neste documento. Retire uma das linhas.',
  'product-exists': 'Este produto já está de volta.',
  'purchase-is-own': 'Este documento é seu: não se regista como recebido.',
  'purchase-booked': '{number} de {name} já está registado.',
  'purchase-missing': 'Este documento recebido já não existe. Recarregue a lista.',
} satisfies Record<keyof typeof en, string>;
