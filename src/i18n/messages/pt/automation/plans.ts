import type en from '../../en/automation/plans.ts';

/** O que um ensaio diz de um passo. */
export default {
  planInvoices: '{count} {count|fatura criada e emitida|faturas criadas e emitidas}',
  planDrafts: '{count} {count|rascunho criado|rascunhos criados}, para rever',
  planRentals: '{count} {count|aluguer faturado|alugueres faturados} de {month}',
  planRateZero:
    '{count} {count|aluguer não tem|alugueres não têm} diária e não {count|é faturado|são faturados}',
  planWithoutCustomer: '{count} {count|linha não tem|linhas não têm} cliente e {count|fica|ficam} de fora',
  planCustomerGone: '{count} {count|linha é|linhas são} de um cliente eliminado',
  planCarried:
    '{count} {count|cliente tem|clientes têm} saldo negativo e {count|transita|transitam} para o período seguinte',
  planNetZero: '{count} {count|cliente tem|clientes têm} total zero: sem documento',
  planOlder:
    '{count} {count|linha em aberto é|linhas em aberto são} anteriores a {date} e {count|fica|ficam} de fora',
  planSellerAddress: 'A morada da sua empresa, obrigatória nas faturas, não está preenchida',
  planSellerTaxId: '{scheme}: este número da sua empresa, obrigatório nas faturas, não está preenchido',
  planSellerVat: 'O número de IVA da sua empresa, obrigatório nas faturas, não está preenchido',
  planBuyerAddress: '{count} {count|cliente não tem|clientes não têm} morada, que é obrigatória nas faturas',
  planSend: '{count} {count|mensagem|mensagens} aos clientes',
  planNoAddress: '{count} {count|fatura não tem|faturas não têm} destinatário: o cliente não tem endereço',
  planSendSince: 'Só o que foi emitido desde {date}: as faturas mais antigas não seguem sozinhas',
  planSealed: 'Ficam selados até às {time} de {date}',
  planNoSender: 'Não há remetente definido: nada pode ser enviado',
  planNoRelay: 'Este dispositivo não está emparelhado com um relé: as mensagens esperam na caixa de saída',
  planReports: '{count} {count|relatório criado|relatórios criados}',
  planNobody: 'Nenhum responsável ativo subscreveu um relatório',
  planManagers: '{count} {count|mensagem|mensagens} aos responsáveis',
  planLimited: '{count} só se um valor passar o seu limite',
  planBelow: '{count} {count|retido|retidos}: o valor não passa o limite',
  planBilling: 'Relatório de faturação {name} de {month}',
  planBillingSend: 'O ficheiro a validar segue para o cliente de {name}',
  planBillingFile: '{source} de {name}, o mais recente que serve',
  planBillingAwaited: 'Espera pelo ficheiro: nada de novo chamado {name} no que este dispositivo vigia',
  planBillingAnswered: '{name}: o cliente já respondeu a {month}, que por isso não é refeito por si só',
  planBillingEqual: '{name} são igualmente recentes: pergunta qual deve ler',
  planBillingUnread: '{name} não pode ser lido agora: pede-o',
  planBillingNobody: '{name} é de todos os clientes: não há a quem enviar',
  planFileNew: '{count} {count|ficheiro novo lido|ficheiros novos lidos}: {name}',
  planFileSame: 'Nada de novo em {name}',
  planFileAsked: 'Espera pelo ficheiro que lhe der',
} satisfies Record<keyof typeof en, string>;
