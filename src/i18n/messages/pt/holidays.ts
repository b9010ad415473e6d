import type en from '../en/holidays.ts';

export default {
  title: 'Feriados',
  ownList: 'a sua própria lista',
  countryList: 'os fixos do seu país',
  hint: 'As automatizações que respeitam os dias fechados contornam estes dias, ou não se executam neles.',
  movingFeasts:
    'As festas móveis, como a Páscoa ou o Eid, não estão em nenhuma lista: junte-as à mão todos os anos, assim que a data for conhecida.',
  none: 'Nenhum dia é feriado.',
  day: 'Dia',
  repeats: 'Repete-se',
  yearly: 'todos os anos',
  onceOnly: 'uma vez',
  name: 'Nome',
  unnamed: 'feriado fixo',
  acts: 'Ações',
  remove: 'Tirar {name}',
  removed: '{name} tirado',
  reset: 'Voltar aos do país',
  wasReset: 'Os feriados fixos do país voltam a contar',
  addTitle: 'Juntar um dia',
  add: 'Juntar',
  added: '{name} juntado',
  eachYear: 'O mesmo dia todos os anos',
  faultDay: 'Escolha um dia.',
  faultTwice: 'Este dia já está na lista.',
  faultName: 'Dê-lhe um nome.',
} satisfies Record<keyof typeof en, string>;
