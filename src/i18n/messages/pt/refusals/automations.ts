import type en from '../../en/refusals/automations.ts';

export default {
  'automation-missing': 'Esta automatização já não existe. Recarregue a lista.',
  'automation-exists': 'Esta automatização já foi reposta.',
  'automation-name-missing': 'Dê um nome à automatização.',
  'automation-empty': 'Escolha pelo menos um passo.',
  'automation-busy': 'Outra execução está em curso, talvez noutra janela. Tente de novo quando acabar.',
  'service-unknown': '«{value}» não é um passo que uma automatização possa ter.',
  'period-unknown': '{value} não é um período. Use um como previous-month, ou duas datas.',
  'step-setup-missing': 'Escolha o relatório de faturação que este passo faz.',
  'run-missing': 'Esta execução já não está aqui. Recarregue a lista.',
  'run-nothing-failed': 'Nada falhou nesta execução: não há nada a refazer.',
  'run-not-waiting': 'Esta execução já não espera por nada. Recarregue-a.',
  'run-taken-over': 'Outra janela assumiu esta execução e continua-a.',
  'run-control-differs':
    'A conta não está certa ({of}): entraram {in}, encontram-se {accounted}. Nada foi executado depois deste passo. Veja o passo e refaça-o.',
  'run-step-dies':
    'A aplicação foi fechada três vezes a meio deste passo. Faça-o à mão em partes mais pequenas e execute depois o resto.',
  'run-step-broke':
    'Este passo parou por um defeito da aplicação: {said}. Tente de novo; se continuar, comunique-o.',
  'run-restored':
    'Os livros vêm de uma cópia de segurança: esta execução pode ter continuado desde então. Verifique o que ela fez e deixe-a continuar.',
  'schedule-ends-before': 'O calendário acaba ({end}) antes de começar ({start}). Troque as datas.',
  'schedule-over': 'Este calendário já não tem nenhum dia. Escolha um dia posterior ou outro fim.',
  'schedule-unknown': '«{value}» não é nada que um calendário conheça.',
  'schedule-interval': '{value} não é um intervalo. Escreva um número inteiro de 1 a 999.',
  'schedule-weekdays': 'Escolha pelo menos um dia da semana.',
  'schedule-month-day': '{value} não é um dia do mês. Escolha de 1 a 31, o último dia, ou um dia da semana.',
  'time-invalid': '«{value}» não é uma hora. Escreva-a como 08:00.',
  'rrule-invalid':
    '«{value}» não se lê como regra de recorrência. Escreva uma como FREQ=MONTHLY;BYMONTHDAY=2.',
  'rrule-unsupported': 'Um calendário não sabe fazer {part} desta regra. Retire-o, ou escolha os dias à mão.',
  'holiday-invalid':
    '«{value}» não é um feriado. Escreva um dia de cada ano (05-01) ou uma data (2026-04-06).',
  'holiday-there': '{value} já está na lista.',
  'holiday-twice': '{value} está duas vezes na lista. Mantenha só um.',
} satisfies Record<keyof typeof en, string>;
