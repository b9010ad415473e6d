import type en from '../en/relay.ts';

export default {
  relay: 'Retransmissor',
  relayNote: 'Pode passar sem ele',
  what: 'Para que os e-mails sigam sozinhos, de noite ou com este dispositivo desligado, é preciso um ajudante sempre acordado: o retransmissor, um pequeno programa que entrega as mensagens prontas ao seu correio habitual.',
  whole:
    'Não é preciso para começar: cada fatura pode ser partilhada, impressa, transferida ou posta como rascunho no seu programa de correio. Deixe isto vazio e continue.',
  how: 'Se quiser um, mostre esta página a quem cuida dos seus computadores ou do seu site: o guia “docs/relay.md” vem com a aplicação. Essa pessoa inicia o retransmissor (npm run relay) e dá-lhe o código que ele mostra.',
  code: 'Código',
  codeHint: 'Como o retransmissor o mostra. Serve uma vez.',
  qrHint: 'Ou aponte a câmara ao QR do retransmissor: esta página abre com o código preenchido.',
  device: 'Nome deste dispositivo',
  deviceHint: 'Para distinguir a chave dele das outras no retransmissor.',
  address: 'Endereço do retransmissor',
  addressHint: 'Vazio: de onde vem a aplicação, em /relay.',
  pair: 'Associar',
  paired: 'Associado como “{name}”',
  pairedDone: 'O retransmissor está associado',
  since: 'Desde',
  senders: 'Pode enviar de',
  anySender: 'qualquer remetente',
  key: 'Chave',
  check: 'Verificar',
  checked: 'O retransmissor responde e aceita a chave',
  unpair: 'Dissociar',
  unpairTitle: 'Dissociar este dispositivo?',
  unpairText:
    'A chave é revogada no retransmissor e esquecida aqui. O que espera fica na caixa de saída; nada parte até nova associação.',
  unpaired: 'Dissociado, chave revogada',
  unpairedOnly: 'Dissociado aqui. O retransmissor não respondeu: revogue lá também a chave.',
  testMailbox:
    'Este retransmissor não tem servidor de correio: guarda tudo na própria caixa de teste, e nada chega a ninguém.',
  openMailbox: 'Abrir a caixa de teste',
  refused: 'Nada parte até nova associação.',
  again: 'Associar de novo',
} satisfies Record<keyof typeof en, string>;
