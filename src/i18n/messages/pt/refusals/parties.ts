import type en from '../../en/refusals/parties.ts';

export default {
  'customer-name-missing': 'Dê um nome ao cliente.',
  'company-name-missing': 'Indique o nome da sua empresa: figura em todos os documentos.',
  'email-invalid':
    '“{value}” não é um endereço de e-mail. Escreva-o como nome@exemplo.pt, ou deixe o campo vazio.',
  'days-invalid': '“{value}” não é um prazo de pagamento. Escreva um número inteiro de dias, de 0 a 3650.',
  'country-unknown': '“{value}” não é um código de país. Escolha o país na lista.',
  'weekend-invalid':
    'Um fim de semana tem de um a seis dias da semana, de 1 para segunda-feira a 7 para domingo.',
  'time-zone-unknown': '“{value}” não é um fuso horário. Escolha um, por exemplo Europe/Lisbon.',
  'tax-id-invalid':
    '{scheme} {value} está errado: os dígitos de controlo não conferem. Copie-o de novo de um documento oficial.',
  'tax-id-doubtful':
    '{value} não se parece com nenhum número deste país ({schemes}). Compare-o com os papéis do cliente.',
  'iban-invalid':
    '“{value}” não é um IBAN: o comprimento ou os dígitos de controlo estão errados. Copie-o de novo do seu banco.',
  'bic-invalid': '“{value}” não é um BIC. Tem 8 ou 11 caracteres; pode deixá-lo vazio.',
  'no-customer': 'Estas linhas ainda não têm cliente. Atribua-lhes um nos movimentos.',
  'unknown-customer': 'O cliente destas linhas já não existe. Atribua-lhes outro nos movimentos.',
  'company-missing': 'Indique primeiro a sua empresa: o nome e o país.',
  'company-exists': 'Esta empresa já está configurada. Altere-a nas definições.',
  'customer-missing': 'Este cliente já não existe. Escolha outro.',
  'customer-key-taken': 'A chave «{key}» pertence a {name}. Dê outra chave a este cliente ou junte os dois.',
  'customer-has-invoices': '{name} tem faturas e não pode ser removido. Junte-o antes a outro cliente.',
  'customer-has-transactions':
    '{name} tem transações e não pode ser removido. Atribua-as a outro cliente ou junte os dois.',
  'customer-has-imported':
    'Um ficheiro importado indica {name} em transações que agora são de outro cliente. Junte antes {name} a esse cliente: assim o ficheiro é reconhecido se for importado de novo.',
  'customer-has-rentals': '{name} tem alugueres e não pode ser removido. Junte-o antes a outro cliente.',
  'customer-has-reports':
    'O relatório de faturação {other} é de {name}. Remova-o primeiro, ou escolha aí outro cliente.',
  'customer-has-merged': '{other} foi junto a {name}. Anule isso primeiro.',
  'customer-merged': '{name} já foi junto a outro. Escolha esse cliente ou anule a junção.',
  'merge-credit-used': '{name} e {other} usaram entretanto o crédito um do outro. Anule esse uso primeiro.',
  'merge-payment-settled':
    'Um pagamento de um liquida {number}, uma fatura do outro: separados, os extratos de {name} e de {other} ficariam ambos errados. Anule esse pagamento primeiro.',
  'customer-has-payments':
    '{name} tem pagamentos, por isso não pode ser removido. Junte-o antes a outro cliente.',
  'customer-not-merged': '{name} não está junto a nenhum: não há nada a anular.',
  'merge-with-itself': '{name} não pode ser junto a si próprio. Escolha outro cliente.',
  'customer-exists': 'Este cliente já está de volta.',
} satisfies Record<keyof typeof en, string>;
