import type en from '../en/welcome.ts';

export default {
  title: 'Quem vai faturar?',
  lead: 'Duas respostas e já pode largar uma folha de cálculo. Tudo fica neste dispositivo, sem conta e sem rede.',
  name: 'Nome da sua empresa',
  namePlaceholder: 'Atelier Perrache',
  nameMissing: 'Escreva o nome que figura nas suas faturas.',
  country: 'País',
  countryHint:
    'Traz a moeda, as taxas de imposto, as menções legais e o formato dos números. Pode mudar tudo mais tarde.',
  chargesTax: 'Cobra imposto?',
  yes: 'Sim',
  no: 'Não',
  noTaxHint: 'Os seus documentos levarão a menção de isenção do seu país.',
  open: 'Abrir a minha contabilidade',
  sample: 'Experimentar com a empresa de exemplo',
  sampleHint:
    'Uma base de dados própria: nunca se mistura com a sua contabilidade e desaparece com um clique.',
  restore: 'Restaurar uma cópia de segurança',
  language: 'Idioma',
  address:
    'A sua contabilidade ficará em {origin}, só neste dispositivo e neste navegador. Outro endereço começa com uma contabilidade vazia.',
  iosTitle: 'Instale primeiro o Quittance',
  ios: 'O Safari apaga os dados das páginas que não são usadas durante uma semana. Toque em Partilhar, depois em “Adicionar ao ecrã principal”, e abra o Quittance a partir daí: a contabilidade fica.',
  iosAnyway: 'Continuar sem instalar',
  back: 'Recuperar dos meus PDF',
  backHint:
    'Escolha as faturas feitas pelo Quittance: cada uma traz o seu registo, e os livros reconstroem-se.',
  backReading: 'A ler {done} de {total}',
  backDone:
    '{invoices} {invoices|fatura|faturas} e {customers} {customers|cliente|clientes} de volta; {missing} {missing|número em falta|números em falta}. Os pagamentos não estão nos PDF.',
  backNone: 'Nenhum destes ficheiros contém uma fatura do Quittance.',
} satisfies Record<keyof typeof en, string>;
