export default {
  'method-unknown': '“{value}” não é um meio de pagamento. Escolha um da lista.',
  'amount-not-positive': 'Escreva um montante acima de zero.',
  'amount-invalid':
    '“{value}” não é um montante em {currency}. Escreva um número com {digits} casas decimais, no máximo.',
  'payment-date-ahead':
    '{date} ainda está por vir. O dinheiro regista-se depois de se mover: escolha {today} ou antes.',
  'share-above-due': 'Falta pagar menos do que isso em {number}. Baixe o montante.',
  'shares-above-payment': 'As partes somam mais do que o pagamento. Baixe uma parte ou aumente o pagamento.',
  'invoice-twice': 'A mesma fatura está duas vezes neste pagamento. Retire uma.',
  'payment-two-customers': '{number} é de outro cliente. Registe um pagamento por cliente.',
  'payment-two-currencies': '{number} está noutra moeda. Registe um pagamento por moeda.',
  'payment-missing': 'Este pagamento já não existe. Recarregue a página.',
  'payment-refunded':
    'Do que entrou em {number} já não resta o suficiente: foi devolvido ou passado a crédito. Anule isso primeiro.',
  'payment-corrected-already': 'O pagamento {no} já foi anulado.',
  'payment-of-void':
    '{number} foi anulada entretanto, e o que nela se pagou foi devolvido. Registe o que se moveu como um pagamento do cliente.',
  'counter-entry-final': 'Este lançamento anula outro, e fica. Registe antes o pagamento de novo.',
  'credit-too-small': '{name} tem menos crédito do que isso. Baixe o montante ou registe um pagamento.',
  'credit-above-due': 'O crédito é mais do que o que está em dívida. Baixe o montante.',
  'credit-used-already':
    'O crédito que {name} recebeu deste pagamento já foi usado. Anule esse uso primeiro.',
  'refund-above-received': 'Não se pode devolver mais do que foi recebido. Baixe o montante.',
  'write-off-without-receipt': 'Nada foi pago: o que é anulado não tem recibo.',
  'reason-missing': 'Diga porquê: o motivo fica nos livros.',
  'credit-above-rest': 'Só restam {rest} {currency} por creditar. Baixe o montante.',
  'credit-quantity': 'De “{title}” restam {left} por creditar. Escreva uma quantidade até aí.',
  'credit-nothing': 'Escolha o que creditar: as linhas escolhidas dão zero.',
  'credit-before-invoice':
    'Uma nota de crédito não tem data anterior à da fatura. Escolha {first} ou depois.',
  'line-missing': 'Esta linha não está na fatura. Recarregue a página.',
  'line-twice': '“{title}” está escolhido duas vezes. Retire um.',
} as const;
