import type en from '../../en/refusals/mail.ts';

export default {
  'message-missing': 'Este e-mail já não está na caixa de saída. Recarregue a lista.',
  'message-on-its-way':
    '{name} já está a caminho (e-mail {no}). Altere ou cancele esse e-mail, ou espere que chegue.',
  'message-accepted':
    'O e-mail {no} ({name}) partiu: o servidor de correio aceitou-o. Envie de novo o documento se não chegou.',
  'message-by-hand': 'O e-mail {no} ({name}) foi enviado à mão; não há nada a recuperar.',
  'message-cancelled': 'O e-mail {no} ({name}) foi cancelado. Envie-o de novo para o retomar.',
  'message-at-relay':
    'O e-mail {no} ({name}) está no retransmissor, que tenta de novo sozinho. Cancele-o primeiro para o enviar de outro modo.',
  'message-sending':
    'O e-mail {no} ({name}) está a ser entregue neste momento. Tente de novo dentro de um minuto.',
  'message-none-refused':
    'O e-mail {no} ({name}) não foi recusado para ninguém: não há a quem o enviar de novo.',
  'message-not-unknown': 'Sabe-se o que aconteceu ao e-mail {no} ({name}); não há nada a decidir.',
  'message-too-late':
    'O e-mail {no} ({name}) já não pode ser recuperado: o retransmissor enviou-o ou está a enviá-lo agora.',
  'message-other-version':
    'O e-mail {no} ({name}) está no retransmissor noutra versão. Corrija-o e guarde: o retransmissor devolve primeiro a outra versão.',
  'message-relay-missing':
    'O e-mail {no} ({name}) pode estar num retransmissor ao qual este dispositivo já não está associado. Associe-o de novo e tente outra vez.',
  'message-relay-unreachable':
    'O e-mail {no} ({name}) pode estar no retransmissor, e o retransmissor não responde. Nada mudou; tente de novo quando estiver ligado.',
  'message-relay-older':
    'O retransmissor é de uma versão anterior: o e-mail {no} ({name}) pode ainda estar a caminho e sairia ao chegar. Nada mudou. Atualize o retransmissor, ou entregue-lho com “Tentar já” e retire-o depois.',
  'message-relay-forgot':
    'O retransmissor já não conhece o e-mail {no} ({name}): pode ter chegado. Nada mudou; decida o que fazer com ele.',
  'message-stopped': 'Parado antes da sua vez: não foi posto em espera.',
  'message-no-recipient': 'Diga para quem vai o e-mail: pelo menos um endereço.',
  'message-no-subject': 'Dê um assunto ao e-mail.',
  'message-text-long': 'O texto é demasiado longo: no máximo {most} caracteres.',
  'address-invalid': '«{value}» não é um endereço de e-mail. Escreva-o como nome@exemplo.com.',
  'instant-invalid': '«{value}» não é um momento. Escolha um dia e uma hora.',
  'mail-sender-missing':
    'Nada pode ser enviado sem remetente. Indique o seu endereço de e-mail nas definições do correio.',
  'mail-recipient-missing':
    '{name} não tem endereço de e-mail. Acrescente um ao cliente, ou escreva um aqui.',
  'void-message-on-its-way':
    'Um e-mail com {number} está a caminho (e-mail {no}). Cancele-o na caixa de saída e depois anule o documento.',
  'receipt-on-its-way':
    'Um e-mail com o recibo do pagamento {number} está a caminho (e-mail {no}). Retire-o na caixa de saída e depois anule o pagamento.',
  'receipt-taken-back':
    'O pagamento {number} foi anulado depois do e-mail {no}. Envie de novo o recibo a partir do pagamento.',
  'void-message-unknown':
    'Um e-mail com {number} pode ter chegado (e-mail {no}). Decida primeiro na caixa de saída: o que foi entregue corrige-se com uma nota de crédito, não se anula.',
  'customer-has-messages':
    'Um e-mail para {name} ainda está a caminho. Cancele-o primeiro na caixa de saída.',
  'relay-missing':
    'Este dispositivo não está associado a um retransmissor. Associe-o nas definições do correio.',
  'relay-unreachable': 'O retransmissor não responde. Verifique o endereço e a ligação e tente de novo.',
  'relay-is-none': 'O que responde neste endereço não é um retransmissor do Quittance. Verifique o endereço.',
  'relay-busy': 'O retransmissor está a receber demasiados pedidos. Espere alguns minutos e tente de novo.',
  'relay-refuses': 'O retransmissor recusa este pedido. Verifique o endereço e o código.',
  'relay-key-refused':
    'O retransmissor já não aceita a chave deste dispositivo. Associe de novo o dispositivo.',
  'relay-key-lost':
    'Este navegador já não consegue abrir a chave do retransmissor. Associe de novo o dispositivo.',
  'relay-origin-refused':
    'O retransmissor não aceita correio deste endereço da aplicação. Autorize-o na configuração do retransmissor.',
  'relay-code-missing': 'Escreva o código que o retransmissor mostra.',
  'relay-code-unknown':
    'O retransmissor não conhece este código. Um código serve uma vez e por poucos minutos: peça um novo.',
  'relay-address-invalid': 'Isto não é um endereço. Escreva-o como https://rele.exemplo.com.',
  'relay-address-unsafe':
    'Um retransmissor noutro lugar tem de ser alcançado por https, senão a chave poderia ser lida no caminho.',
  'message-queued-before':
    '{name} já foi posto na caixa de saída (mensagem {no}). Reenvie-o a partir do documento.',
  'made-report-missing': 'Este relatório já não está guardado. Faça-o de novo.',
  'report-file-missing': 'O ficheiro {name} falta ou está danificado. Faça o relatório de novo.',
  'billing-report-missing': 'Este relatório de faturação já não existe. Execute-o de novo.',
  'billing-report-unfinished':
    'O relatório de faturação “{name}” não chegou ao ficheiro para o cliente. Veja as suas etapas.',
  'billing-report-no-customer':
    'O relatório de faturação “{name}” é de todos os clientes. Escolha um cliente na sua configuração para o enviar.',
} satisfies Record<keyof typeof en, string>;
