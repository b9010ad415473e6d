import type { MailWords } from '../mail-words.ts';

export default {
  texts: {
    invoice: {
      subject: 'Fatura {{ invoice_number }} – {{ company.name }}',
      body: `Bom dia,

Segue em anexo a nossa fatura {{ invoice_number }} de {{ invoice_date | date }}{% if title != "" %}, «{{ title }}»{% endif %}.

{% if amount_due > 0 %}Agradecemos o pagamento de {{ total_amount | money }} até {{ due_date | date }}.{% else %}A fatura já está paga: não tem nada a pagar.{% endif %}

Para qualquer questão, basta responder a esta mensagem.

Com os melhores cumprimentos,
{{ company.name }}`,
    },
    'credit-note': {
      subject: 'Nota de crédito {{ invoice_number }} – {{ company.name }}',
      body: `Bom dia,

Segue em anexo a nossa nota de crédito {{ invoice_number }} de {{ invoice_date | date }}, no valor de {{ total_with_tax | money }}{% if credited_invoice_number != "" %}, sobre a fatura {{ credited_invoice_number }} de {{ credited_invoice_date | date }}{% endif %}.

Para qualquer questão, basta responder a esta mensagem.

Com os melhores cumprimentos,
{{ company.name }}`,
    },
    reminder: {
      subject: 'Lembrete: fatura {{ invoice_number }} vencida em {{ due_date | date }}',
      body: `Bom dia,

Salvo erro da nossa parte, a nossa fatura {{ invoice_number }} de {{ invoice_date | date }}, vencida em {{ due_date | date }}, ainda não está totalmente paga. Estão por pagar {{ total_amount | money }}.

Agradecemos que regularize o pagamento com a maior brevidade. A fatura segue em anexo.

Se o pagamento já foi efetuado, ignore por favor este lembrete. Em caso de dificuldade, responda-nos: encontraremos uma solução.

Com os melhores cumprimentos,
{{ company.name }}`,
    },
    receipt: {
      subject:
        '{% if amount < 0 %}Reembolso{% else %}Recibo{% endif %} n.º {{ receipt_number }} – {{ company.name }}',
      body: `Bom dia,

{% if is_counter_entry %}Anulámos um lançamento da sua conta.{% elsif payment_type == "refund" %}Reembolsámos-lhe {{ total_amount | money }} em {{ payment_date | date }}.{% elsif payment_type == "credit" %}Aplicámos {{ total_amount | money }} do seu crédito em {{ payment_date | date }}.{% else %}Recebemos o seu pagamento de {{ total_amount | money }} de {{ payment_date | date }}, que agradecemos.{% endif %} O comprovativo segue em anexo.

Com os melhores cumprimentos,
{{ company.name }}`,
    },
    statement: {
      subject: 'Extrato de conta de {{ start_date | date }} a {{ end_date | date }} – {{ company.name }}',
      body: `Bom dia,

Segue em anexo o extrato da sua conta de {{ start_date | date }} a {{ end_date | date }}.

{% if closing_balance > 0 %}O saldo em dívida é de {{ closing_balance | money }}.{% elsif closing_balance < 0 %}O saldo está a seu favor: {{ closing_balance | abs | money }}.{% else %}A sua conta está saldada.{% endif %}

Se algo não corresponder aos seus registos, responda a esta mensagem.

Com os melhores cumprimentos,
{{ company.name }}`,
    },
    quote: {
      subject: 'Orçamento {{ quote_number }} – {{ company.name }}',
      body: `Bom dia,

Temos o prazer de lhe enviar em anexo o nosso orçamento {{ quote_number }} de {{ quote_date | date }}, no valor de {{ total_with_tax | money }}. É válido até {{ valid_until | date }}.

Para o aceitar, basta responder a esta mensagem.

Com os melhores cumprimentos,
{{ company.name }}`,
    },
    report: {
      subject: '{{ title }} – {{ company.name }}',
      body: `Bom dia,

Segue em anexo o relatório «{{ title }}» do período de {{ start_date | date }} a {{ end_date | date }}.

Com os melhores cumprimentos,
{{ company.name }}`,
    },
    'billing-report': {
      subject: 'Relatório de faturação de {{ start_date | date }} a {{ end_date | date }}: para validar',
      body: `Bom dia,

Seguem em anexo as suas encomendas de {{ start_date | date }} a {{ end_date | date }}: {{ line_count }} linha{% if line_count != 1 %}s{% endif %}, {{ total_amount | money }} sem imposto.

Pedimos que indique no ficheiro, linha a linha, o que aceita ou contesta, com um comentário se algo estiver errado, e que no-lo devolva. Faturaremos o que aceitar.

Com os melhores cumprimentos,
{{ company.name }}`,
    },
    test: {
      subject: 'Mensagem de teste – {{ company.name }}',
      body: `Bom dia,

Esta mensagem de teste confirma que os envios de {{ company.name }} chegam ao destino.

Verifique o remetente e o endereço de resposta: é o que os seus clientes verão.`,
    },
  },
  facts: {
    amountDue: 'Valor a pagar',
    nothingDue: 'Nada a pagar',
    paid: 'Fatura paga',
    credited: 'Valor do crédito',
    received: 'Valor recebido',
    given: 'Valor reembolsado',
    applied: 'Crédito aplicado',
    estimated: 'Valor do orçamento',
    balance: 'Saldo em dívida',
    inFavour: 'Saldo a seu favor',
    invoice: 'Fatura',
    creditNote: 'Nota de crédito',
    creditedInvoice: 'Sobre a fatura',
    receipt: 'Recibo',
    quote: 'Orçamento',
    date: 'Data',
    dueDate: 'Vencimento',
    dueSince: 'Vencida desde',
    period: 'Período',
    method: 'Meio',
    settles: 'Liquida',
    validUntil: 'Válido até',
    total: 'Total com imposto',
    orders: 'Encomendas',
    lines: 'Linhas',
  },
  pay: 'Pagar online',
  payAt: 'Pagar online: {url}',
  fromTo: 'de {from} a {to}',
} satisfies MailWords;
