import type en from '../../en/refusals/steps.ts';

/** Why a step of an automation did not do something. */
export default {
  'rows-without-customer':
    '{count} {count|linha não tem|linhas não têm} cliente. Atribua um nas transações e execute de novo o que falhou.',
  'time-of-day-invalid': '“{value}” não é uma hora. Escreva-a como 08:00.',
  'billing-setup-missing':
    'Este relatório de faturação já não está configurado. Escolha outro na automatização.',
  'needs-file': 'Dê a este passo o seu ficheiro: a execução continua daqui com ele.',
  'source-missing': 'Este dispositivo não vigia esse ficheiro ou pasta. Escolha-o de novo.',
  'file-unknown-columns':
    'As colunas de {name} ainda não são conhecidas. Importe-o uma vez à mão e confirme o que significam; depois este passo continua sozinho.',
  'file-rows-rejected':
    '{count} {count|linha|linhas} de {name} não {count|pode|podem} ser {count|importada|importadas}. Corrija o ficheiro, ou importe-o à mão e corrija-as lá.',
  'source-not-allowed':
    'O navegador quer ser autorizado de novo antes de ler {name}. Autorize na automatização, ou dê o ficheiro.',
  'source-gone': '{name} já não está onde estava. Reponha-o, escolha-o de novo, ou dê o ficheiro.',
  'watching-not-offered':
    'Este navegador não consegue vigiar ficheiros. A execução espera pelo ficheiro e continua quando o der.',
} satisfies Record<keyof typeof en, string>;
