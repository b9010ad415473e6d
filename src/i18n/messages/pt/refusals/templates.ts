export default {
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
} as const;
