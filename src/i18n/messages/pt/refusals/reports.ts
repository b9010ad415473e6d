export default {
  'report-unknown': 'Não há nenhum relatório “{kind}”. Escolha um da lista.',
  'report-basis-unknown':
    'Este relatório não pode ser feito por “{value}”. Escolha “issued” (emissão) ou “paid” (pagamento).',
  'report-needs-customer': 'Este relatório é sobre um cliente: escolha um.',
  'saved-report-missing': 'Este relatório guardado já não existe. Escolha outro.',
  'report-missing': 'Este relatório guardado já não existe. Faça-o de novo.',
  'report-name-missing': 'Dê um nome ao relatório.',
} as const;
