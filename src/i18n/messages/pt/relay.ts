import type en from '../en/relay.ts';

export default {
  relay: 'Retransmissor',
  relayNote: 'Só é preciso para enviar',
  what: 'Um retransmissor é um pequeno programa seu que recebe uma mensagem pronta e a entrega ao seu servidor de correio, mesmo com este dispositivo desligado.',
  whole:
    'A aplicação é completa sem ele: partilha, rascunhos, WhatsApp, impressão e transferência funcionam em cada fatura.',
  how: '“npm run relay” inicia-o, e ele mostra um código e um QR. A instalação está em docs/relay.md.',
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
