import type en from '../en/findings.ts';

export default {
  'row-long':
    'Esta linha tem {found} células para {expected} títulos: um separador dentro de um texto não está entre aspas e as células deslocaram-se. Corrija a linha no ficheiro; não é importada.',
  'row-short':
    'Esta linha tem {found} células para {expected} títulos: não se sabe o que falta. Corrija a linha no ficheiro; não é importada.',
  'blank-row': 'Linha em branco, ignorada.',
  'total-row': 'Esta linha soma outras; é ignorada para nada contar duas vezes.',
  'repeated-header': 'Os títulos repetem-se aqui; a linha é ignorada.',
  'units-row': 'Esta linha indica as unidades das colunas; é ignorada.',
  'nothing-to-import': 'Nenhuma das colunas a importar está preenchida nesta linha; é ignorada.',
  'nothing-mapped':
    'Ainda não foi escolhida nenhuma coluna: nenhuma linha pode ser lida. Escolha o que cada coluna contém.',
  'header-blank': 'Esta coluna não tem título. Escolha o campo à mão ou deixe-a de fora.',
  'header-duplicate': 'Outra coluna tem o mesmo título. Verifique qual é a certa.',
  'error-cell': 'A folha de cálculo mostra um erro em vez de um valor. Escreva o valor.',
  'error-cell-unmapped': 'A folha de cálculo mostra um erro numa coluna que não é importada.',
  'quotes-stray':
    '{count} {count|aspa não fecha|aspas não fecham}, a primeira na linha {line}. Os textos foram lidos como estão: verifique-os.',
  'text-damaged':
    '{count} {count|carácter não pôde ser lido|caracteres não puderam ser lidos} em {encoding}. Escolha outra codificação se os acentos estiverem errados.',
  'cells-merged':
    '{count} {count|grupo|grupos} de células unidas: o valor conta para a primeira célula, as outras ficam vazias.',
  'extension-wrong': 'O nome termina em .{extension}, mas o conteúdo é {format}. Foi lido como tal.',
  'missing-required': 'Falta um valor obrigatório. Escreva-o ou preencha a coluna para baixo.',
  'not-a-date':
    'Não é uma data do calendário. Escreva-a como 2026-01-31 ou verifique acima a ordem do dia e do mês.',
  'not-a-number': 'Não é um número. Escreva-o com algarismos ou verifique acima o sinal decimal.',
  'not-a-rate': 'Não é uma taxa. Escreva uma percentagem de 0 a 100.',
  'not-an-email': 'Não é um endereço de e-mail; fica de fora. Escreva-o como nome@exemplo.pt.',
  'not-a-currency': 'Não é uma moeda. Escreva um código de três letras, como EUR ou GNF.',
  'not-a-country': 'Este país não é conhecido; fica de fora. Escreva o nome ou o código de duas letras.',
  'not-a-language': 'Os documentos fazem-se em francês, inglês ou português: usa-se a língua da empresa.',
  'not-yes-no': 'Não é sim nem não; conta como sim.',
  'damaged-identifier':
    'Um programa de folhas de cálculo transformou este número numa potência de dez e os algarismos perderam-se; fica de fora. Formate a coluna como texto e exporte de novo.',
  'float-identifier': 'Foi acrescentada uma casa decimal a este número; usa-se o número inteiro.',
  'lost-zeros': 'Os outros valores desta coluna são mais longos e começam por 0: parece faltar aqui um zero.',
  'float-noise': 'Lido como {read}: os algarismos a mais vêm da forma como os computadores guardam números.',
  'amount-too-large': 'Este montante é demasiado grande para uma linha. Verifique a quantidade e o preço.',
  'negative-price': 'Um preço nunca é negativo: lido como {quantity} a {price}, um crédito.',
  'price-from-total': 'A linha não tem preço; lida como {quantity} a {price} a partir do total.',
  'price-from-product': 'A linha não tem preço; usa-se o de «{product}».',
  'product-currency':
    'A linha não tem preço e está em {other}; o de «{product}» está em {own}. Escreva o preço.',
  'title-from-product': 'A linha não tem designação; usa-se «{product}».',
  'quantity-assumed': 'A linha não tem quantidade; usa-se 1.',
  'total-mismatch': '{quantity} a {price} fazem {expected}, não este total. Corrija um dos três.',
  'unknown-tax-rate': 'O seu país não tem esta taxa de imposto. Tem: {rates}.',
  'date-implausible': '{date} não pode estar certo. Verifique o ano e a ordem do dia e do mês.',
  'date-unusual': '{date} é invulgar para uma venda. Verifique o ano.',
  'date-locked': 'O período até {until} está fechado; nada desse período é importado.',
  'duplicate-key': 'A linha {first} tem a mesma chave. Corrija-a ou não importe esta coluna como chave.',
  'changed-invoiced':
    'Esta linha está na sua contabilidade e numa fatura, e o ficheiro diz agora outra coisa. Corrija a fatura com uma nota de crédito; a linha não é alterada.',
  'no-customer': 'A linha não indica nenhum cliente. Atribua um ou dê estas linhas a um cliente ocasional.',
  'unknown-customer':
    '«{customer}» não está na sua contabilidade ({rows} {rows|linha|linhas}) e será acrescentado, salvo se escolher outra coisa.',
  'likely-customer':
    '«{customer}» não está na sua contabilidade ({rows} {rows|linha|linhas}), mas «{known}» está (semelhança de {likeness} %). É o mesmo?',
  'several-customers':
    'Os seus livros ou este ficheiro têm {count} clientes chamados «{customer}», e a linha não diz qual. Escolha-o abaixo, ou escreva o seu número, número fiscal ou endereço de e-mail.',
  'other-email':
    'Atribuída pelo nome a «{customer}» dos seus livros, cujo endereço é {known}. Verifique se são dois.',
  'mixed-currencies': '«{customer}» tem linhas em {first} e em {other}: cada moeda tem a sua própria fatura.',
  'same-name': 'A linha {first} tem o mesmo nome. Verifique se são dois.',
  'unknown-rental':
    'Este aluguer não está nos seus livros. Verifique o número ou a matrícula, ou importe primeiro o aluguer.',
  'rental-ends-first': 'O aluguer acaba ({date}) antes de começar ({first}). Troque as datas.',
  'rental-overlaps':
    'O aluguer {no} tem o mesmo veículo nos mesmos dias. Ambos podem ser importados; verifique a matrícula e as datas.',
  'rental-overlaps-row':
    'A linha {first} tem o mesmo veículo nos mesmos dias. Ambas podem ser importadas; verifique a matrícula e as datas.',
  'not-a-day-status':
    'Isto não é um estado de dia. Escreva trabalho, manutenção, fora de serviço ou parado, ou a letra; ½ para meio dia.',
  'month-missing':
    'Nada diz de que mês são estes dias. Associe uma coluna ao mês, ou escreva datas nos cabeçalhos.',
  'day-ahead': '{date} ainda está para vir: só se importam dias até hoje.',
  'day-outside-rental':
    '{date} fica fora do aluguer de {asset}. Verifique o dia, ou o início e o fim do aluguer.',
  'day-locked':
    '{date} de {asset} está numa fatura emitida. Corrija o dia na folha de dias: uma nota de crédito retira o que foi a mais.',
  'day-contradicts': 'A linha {first} diz outra coisa de {date}. Mantenha só uma.',
  'row-long-many':
    'Estas linhas têm mais células do que títulos: um separador dentro de um texto não está entre aspas e as células deslocaram-se. Corrija-as no ficheiro; não são importadas.',
  'row-short-many':
    'Estas linhas têm menos células do que títulos, por isso não se sabe o que falta. Corrija-as no ficheiro; não são importadas.',
  'float-noise-many':
    'Lidos sem os algarismos muito depois da vírgula: vêm da forma como os computadores guardam os números.',
  'negative-price-many': 'Um preço nunca é negativo: estas linhas são lidas como créditos.',
  'price-from-total-many': 'As linhas não têm preço; é calculado a partir do total.',
  'price-from-product-many': 'As linhas não têm preço; usa-se o do produto.',
  'product-currency-many':
    'As linhas não têm preço, e o do seu produto está noutra moeda. Escreva os preços.',
  'title-from-product-many': 'As linhas não têm título; usa-se o do produto.',
  'total-mismatch-many': 'A quantidade vezes o preço não dá estes totais. Corrija um dos três em cada linha.',
  'date-implausible-many': 'Estas datas não podem estar certas. Verifique o ano e a ordem do dia e do mês.',
  'date-unusual-many': 'Estas datas são invulgares para uma venda. Verifique o ano.',
  'duplicate-key-many':
    'Outras linhas têm as mesmas chaves. Corrija-as ou não importe esta coluna como chave.',
  'unknown-customer-many':
    '{count} nomes não estão na sua contabilidade e serão acrescentados, salvo se escolher outra coisa.',
  'likely-customer-many':
    '{count} nomes não estão na sua contabilidade, mas nomes muito parecidos estão. São os mesmos?',
  'several-customers-many':
    'Estas linhas nomeiam clientes que existem várias vezes. Escolha qual, ou escreva o seu número, número fiscal ou endereço de e-mail.',
  'other-email-many':
    'Atribuídas pelo nome a clientes dos seus livros que têm outros endereços. Verifique se são dois.',
  'mixed-currencies-many':
    '{count} clientes têm linhas em mais de uma moeda: cada moeda tem a sua própria fatura.',
  'same-name-many': 'Outras linhas têm os mesmos nomes. Verifique se são duas.',
  'rejected-sheet': 'Linhas rejeitadas',
  'rejected-row': 'Linha no ficheiro',
  'rejected-reasons': 'Porque não foi importada',
} as const satisfies Record<keyof typeof en, string>;
