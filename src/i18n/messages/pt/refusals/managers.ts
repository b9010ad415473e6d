import type en from '../../en/refusals/managers.ts';

/** Os responsáveis e o que lhes é enviado. */
export default {
  'manager-missing': 'Este responsável já não está na lista. Recarregue-a.',
  'manager-exists': 'Este responsável já voltou à lista.',
  'manager-name-missing': 'Dê um nome ao responsável.',
  'manager-email-missing': 'Dê um endereço de e-mail ao responsável: os relatórios vão para lá.',
  'manager-email-taken': '{name} já tem o endereço {email}. Altere esse responsável ou dê outro endereço.',
  'manager-inactive': '{name} está desativado e não recebe nada. Ative primeiro este responsável.',
  'manager-no-subscription': '{name} não subscreveu nenhum relatório. Escolha pelo menos um.',
  'language-unknown': '“{value}” não é uma língua da aplicação. Use en, fr ou pt.',
  'subscription-kind-missing': 'Escolha o relatório.',
  'subscription-format-missing': 'Escolha pelo menos um tipo de ficheiro: PDF ou XLSX.',
  'subscription-figure-missing': 'Escolha o valor a que o limite diz respeito.',
  'subscription-amount-invalid': '“{value}” não é um montante para um limite. Escreva um número.',
  'subscription-twice':
    'Este relatório foi escolhido duas vezes. Deixe-o uma vez, com todos os tipos de ficheiro.',
} satisfies Record<keyof typeof en, string>;
