import type en from '../../en/refusals/documents.ts';

export default {
  'characters-not-printable':
    'O tipo de letra não tem sinal para {characters} em {document}. Escreva-o de outra forma; nada foi impresso.',
  'epc-only-euro': 'Um código de pagamento SEPA só existe em euros, e este documento está em {currency}.',
  'epc-amount': 'Um código de pagamento exige um montante entre 0,01 e 999 999 999,99 euros.',
  'epc-name':
    'O código de pagamento exige um beneficiário com {longest} caracteres no máximo. Abrevie o nome da empresa.',
  'epc-text': 'A referência de pagamento tem no máximo {longest} caracteres.',
  'epc-bytes':
    'O código de pagamento ocuparia {bytes} bytes, dos {longest} permitidos. Abrevie o nome da empresa.',
  'script-fonts-absent':
    'Os tipos de letra para {characters} em {document} ainda não estão neste dispositivo. Ligue-se à Internet e faça o documento de novo, ou descarregue todos em Definições, Aspeto. Nada foi impresso.',
  'script-fonts-unreachable':
    'Nem todos os tipos de letra puderam ser descarregados: falta a ligação. Tente de novo; o que chegou fica guardado.',
  'script-fonts-not-kept':
    'O navegador não guarda mais ficheiros deste endereço. Liberte espaço no dispositivo ou abra a aplicação pelo endereço seguro.',
} satisfies Record<keyof typeof en, string>;
