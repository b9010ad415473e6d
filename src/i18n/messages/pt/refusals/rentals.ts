import type en from '../../en/refusals/rentals.ts';

export default {
  'rental-missing': 'Este aluguer já não existe. Recarregue a lista.',
  'rental-back-missing':
    'A fatura {number} fatura {days} dias de {asset}, um aluguer que não está nestes livros. Não os fature outra vez ao registá-lo.',
  'rental-back-unknown':
    'A fatura {number} fatura {days} dias de {asset} até {month}, mas o seu PDF é demasiado antigo para dizer quais: seriam faturados uma segunda vez. Emita primeiro uma nota de crédito do total, na página da fatura; depois fature os dias a partir do aluguer.',
  'rental-back-credited':
    'A fatura {number} foi creditada por {notes}, mas o seu PDF é demasiado antigo para dizer que dias isso libertou: {days} dias de {asset} contam como faturados. Corrija na grelha do mês os que não o estão: o que foi creditado não o é outra vez.',
  'rental-back-guessed':
    'A fatura {number} fatura {days} dias de {asset} até {month}, mas o seu PDF é demasiado antigo para dizer quais. O mesmo número de dias do seu período conta como faturado, primeiro os trabalhados. Compare-os com as suas notas na grelha do mês.',
  'rental-lines-unknown':
    'O PDF de que a fatura {number} voltou é demasiado antigo para dizer que linha fatura que dia. Credite-a na sua própria página; os seus dias continuam faturados.',
  'rental-back-twice':
    'Dias de {asset} em {month} estão na fatura {number}, e {other} também os fatura. Credite uma das duas.',
  'rental-exists': 'Este aluguer já foi reposto.',
  'rental-customer-missing': 'Escolha o cliente deste aluguer.',
  'rental-asset-missing': 'Dê um nome ao veículo ou à máquina.',
  'rental-rate-missing': 'Indique a tarifa diária; 0 se ainda não é conhecida.',
  'rental-rate-twice': 'Duas tarifas começam em {date}. Mantenha só uma.',
  'rental-ends-before': 'O aluguer acaba ({end}) antes de começar ({start}). Troque as datas.',
  'rental-minimum-invalid':
    '«{value}» não é um número de dias. Escreva de 0 a 31, em meios dias, como 10 ou 10,5.',
  'rental-named-dates': '{asset} acabaria ({end}) antes de começar ({start}). Mude primeiro uma das datas.',
  'rental-named-fault':
    '{asset} não pode ser guardado assim: uma data, uma tarifa ou um número de dias não serve ({value}).',
  'rental-work-outside':
    '{asset} trabalhou em {date}, que ficaria fora do aluguer. Mantenha esse dia no aluguer, ou esvazie-o primeiro.',
  'rental-has-days':
    'O aluguer {no} tem dias trabalhados ou faturas. Dê-lhe uma data de fim, ou torne-o inativo.',
  'rental-no-days-given': 'Escolha pelo menos um dia.',
  'rental-status-unknown':
    '«{value}» não é um estado de dia. Use trabalho, manutenção, fora de serviço ou parado.',
  'rental-half-not-work': 'Só o trabalho pode contar meio dia ({date}).',
  'rental-day-ahead': '{date} ainda está para vir. Preencha os dias até hoje ({today}).',
  'rental-day-before':
    'O aluguer de {asset} começa em {start}, depois de {date}. Escolha um dia posterior, ou antecipe o início do aluguer.',
  'rental-day-after':
    'O aluguer de {asset} acabou em {end}, antes de {date}. Escolha um dia anterior, ou adie o fim do aluguer.',
  'rental-day-locked':
    '{date} de {asset} está faturado em {number} e já não muda. Corrija o dia: uma nota de crédito retira o que foi a mais.',
  'rental-year-invalid': '{value} não é um ano possível. Escolha um de 2000 a 2100.',
  'rental-month-invalid': '{value} não é um mês. Escolha um de 1 a 12.',
  'rental-days-billed': 'Há dias de {month} que estão agora noutro documento. Gere o mês de novo.',
  'rental-month-has-draft': '{month} tem agora outro rascunho. Use esse.',
  'rental-draft-stale':
    'A folha de dias de {month} mudou depois do rascunho {reference}. Gere o mês de novo e emita então a fatura.',
  'rental-days-changed':
    'A folha de dias de {month} mudou depois do rascunho {reference}. Elimine-o e gere-o de novo.',
  'rental-inactive': 'O aluguer {no} não está ativo. Ative-o para o faturar.',
  'rental-outside-month':
    'O aluguer {no} não tem nenhum dia em {month} até hoje. Verifique o início e o fim.',
  'rental-inactive-draft':
    'O aluguer {no} não está ativo, mas o rascunho {reference} de {month} existe. Elimine-o, ou reative o aluguer.',
  'rental-outside-month-draft':
    'O aluguer {no} já não tem nenhum dia em {month}, mas o rascunho {reference} existe. Elimine-o, ou verifique o início e o fim do aluguer.',
  'rental-rate-zero-draft':
    'A tarifa diária do aluguer {no} é 0, mas o rascunho {reference} de {month} existe. Elimine-o, ou indique a tarifa e gere de novo.',
  'rental-no-work':
    'Nenhum dia de trabalho em {month}. Preencha a folha de dias; um dia marcado manutenção por engano passa lá a trabalho.',
  'rental-all-billed': 'Todos os dias trabalhados de {month} já estão num documento.',
  'rental-rate-zero': 'A tarifa diária do aluguer {no} é 0. Indique-a no aluguer e gere de novo.',
  'rental-month-issued':
    'A fatura {number} está emitida e fica como está. Dias trabalhados desde então, por faturar: {days}. Fature-os a partir do aluguer.',
  'rental-month-paid':
    'A fatura {number} está paga e fica como está. Dias trabalhados desde então, por faturar: {days}. Fature-os a partir do aluguer.',
  'rental-month-rest':
    'A fatura {number} foi emitida antes do fim do mês e fica como está. Por faturar: {days} dias trabalhados desde então, {minimum} dias do mínimo. Fature-os a partir do aluguer.',
  'rental-changed-elsewhere': '«{asset}» foi alterado noutra janela. Abra-o de novo antes de continuar.',
  'rental-nothing-open':
    'O aluguer {no} não tem dias trabalhados por faturar. Preencha primeiro a folha de dias.',
  'rental-credit-short':
    'A fatura {number} fatura menos do que estes dias valem. Corrija a fatura inteira e mude depois os dias do rascunho.',
  'rental-within-minimum': 'Os dias acrescentados ao aluguer {no} estão cobertos pelo mínimo já faturado.',
  'rental-number-taken':
    'O número {number} já é de outro documento. Anule primeiro esse, ou mude a referência.',
} satisfies Record<keyof typeof en, string>;
