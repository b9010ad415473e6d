export default {
  'mail-without-recipient':
    '{name} não tem endereço de e-mail. Acrescente um ao cliente ou a um contacto de faturação.',
  'mail-without-sender': 'Falta o endereço de envio dos e-mails. Indique-o em Definições › E-mail.',
  'mail-address-invalid': '«{value}» não é um endereço de e-mail. Corrija-o e tente de novo.',
  'mail-subject-faulty': 'O assunto não funciona: linha {line}, {name}. O texto de origem substitui-o.',
  'mail-subject-faulty-near':
    'O assunto não funciona: linha {line}, «{name}» não existe. Queria dizer «{meant}»? O texto de origem substitui-o.',
  'mail-body-faulty': 'O texto não funciona: linha {line}, {name}. O texto de origem substitui-o.',
  'mail-body-faulty-near':
    'O texto não funciona: linha {line}, «{name}» não existe. Queria dizer «{meant}»? O texto de origem substitui-o.',
  'mail-text-faulty': 'Não guardado. Linha {line}: {name} não pode ser calculado.',
  'mail-text-faulty-near': 'Não guardado. Linha {line}: «{name}» não existe. Queria dizer «{meant}»?',
  'mail-text-long': 'Este texto é demasiado longo para um e-mail (no máximo {longest} caracteres).',
  'mail-invoice-url':
    'O texto usa invoice_url, que está vazio: os documentos não têm endereço na web. Seguem em anexo.',
  'mail-kind-not-yet': 'Ainda não há nada deste tipo para enviar.',
  'reminder-not-overdue': '{number} não está vencida: não há nada a lembrar.',
  'mail-kind-unknown': 'Não há e-mail do tipo «{value}». Há {known}.',
} as const;
