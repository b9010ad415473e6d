import type en from '../../en/refusals/invoices.ts';

export default {
  'allowance-reason-missing': 'Um desconto ou encargo precisa de um motivo: é impresso no documento.',
  'allowance-amount-invalid':
    '“{value}” não é um desconto nem um encargo. Escreva um montante a partir de 0, ou uma percentagem de 0 a 100.',
  'period-locked':
    '{date} está num período fechado: nada com data até {lockedUntil} muda. Escolha uma data posterior, ou reabra o período nas definições.',
  'invoice-draft': 'Ainda é um rascunho. Emita-o primeiro.',
  'invoice-issued': 'Um documento emitido já não muda. Corrija-o com uma nota de crédito.',
  'invoice-void': 'Este documento está anulado. Duplique-o para recomeçar.',
  'invoice-without-lines': 'Um documento precisa de pelo menos uma linha. Acrescente uma.',
  'invoice-negative':
    'O total é negativo, o que uma fatura nunca é. Faça uma nota de crédito, ou transporte as devoluções.',
  'invoice-has-payments':
    'Há pagamentos registados nesta fatura. Faça uma nota de crédito em vez de a anular.',
  'invoice-has-credit':
    'Há uma nota de crédito sobre esta fatura, pelo que já não pode ser anulada. Credite o restante.',
  'invoice-delivered': 'O cliente já recebeu esta fatura. Faça uma nota de crédito em vez de a anular.',
  'nothing-due': 'Não há nada por pagar.',
  'wholly-credited': 'O montante total já está creditado.',
  'series-number-taken':
    'O número {number} já pertence a outro documento: duas séries dão os mesmos números. Mude o modelo de uma delas em Definições, Faturação.',
  'credit-note-not-copied': 'Uma nota de crédito não se duplica: credite a fatura de novo, ou duplique essa.',
  'credit-note-not-payable': 'Uma nota de crédito não se paga: reembolse-a a partir da fatura.',
  'credit-note-not-voidable':
    'Uma nota de crédito nunca se anula. Emita uma nova fatura pelo que creditou a mais.',
  'nothing-to-refund': 'Nada foi recebido que possa ser reembolsado.',
  'credit-note-not-creditable': 'Uma nota de crédito não pode ser creditada. Emita uma nova fatura.',
  'period-nets-to-zero': 'Vendas e devoluções do período anulam-se: não há nada a faturar.',
  'period-carried-forward':
    'As devoluções excedem as vendas do período. As linhas ficam em aberto e contam na próxima fatura.',
  'invoice-missing': 'Este documento já não existe. Recarregue a lista.',
  'draft-changed-elsewhere':
    'Este rascunho foi alterado noutra janela desde que o abriu aqui. Descarte as suas alterações e abra-o de novo.',
  'draft-exists': 'Este rascunho já voltou.',
  'not-as-shown':
    'O que há a faturar mudou desde que foi mostrado. Nada foi criado: veja de novo e continue se estiver certo.',
  'nothing-to-invoice': '{name} não tem nada a faturar neste período. Escolha outras datas ou inclua linhas.',
  'nothing-selected': 'Selecione pelo menos um documento.',
  'period-backwards': 'O período acaba ({to}) antes de começar ({from}). Troque as datas.',
} satisfies Record<keyof typeof en, string>;
