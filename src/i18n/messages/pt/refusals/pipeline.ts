import type en from '../../en/refusals/pipeline.ts';

export default {
  'pipeline-setup-missing': 'Este relatório de faturação já não existe. Recarregue a lista.',
  'pipeline-setup-rows':
    'Já foram identificados pedidos de {name}: seriam esquecidos. Mantenha-o, ou crie outro ao lado.',
  'pipeline-key-fixed':
    'Já foram encontrados pedidos pela chave deste relatório: com outra, cada um seria novo outra vez. Crie um novo relatório ao lado.',
  'pipeline-currency-fixed':
    'Já foram perguntados meses deste relatório em {currency}: noutra moeda os montantes diriam outra coisa. Crie um novo relatório ao lado.',
  'pipeline-name-missing': 'Dê um nome ao relatório de faturação.',
  'pipeline-one-orders': 'Uma só fonte contém os pedidos. Escolha qual.',
  'pipeline-source-name':
    '«{value}» não pode dar nome a uma fonte: cada uma precisa de um nome próprio, sem ponto nem @.',
  'pipeline-books-source':
    '{source} lê esta contabilidade: junta-se aos pedidos, e contém os clientes ou os produtos.',
  'pipeline-join-nowhere':
    'Nada leva a {source}. Escolha as colunas que encontram as suas linhas, sem andar em círculo.',
  'pipeline-join-key':
    '{source} encontra-se por tantas colunas quantas tem a sua chave: escolha uma para cada.',
  'pipeline-field-missing': 'Escolha a coluna: {field}.',
  'pipeline-field-source': '«{value}» não é coluna de nenhuma fonte deste relatório.',
  'pipeline-layout-empty': 'Ponha pelo menos uma coluna no relatório.',
  'pipeline-period-invalid': '«{value}» não é um mês. Escreva-o como 2025-01.',
  'pipeline-file-missing': 'Nunca foi lido aqui um ficheiro de {source}. Junte-o e execute de novo.',
  'pipeline-file-awaited':
    'O ficheiro de {source} ainda não chegou: este dispositivo não vigia nada de novo chamado {name}. Dê-o aqui, ou ponha-o na pasta vigiada e continue.',
  'pipeline-files-equal':
    'Vários ficheiros novos de {source} são igualmente recentes: {names}. Dê aqui o que conta, ou deixe só esse na pasta e continue.',
  'pipeline-pattern': '“{value}” não representa nada no nome de um ficheiro vigiado. Pode conter {known}.',
  'pipeline-file-unknown': 'Este relatório não tem uma fonte chamada {source}.',
  'pipeline-column-missing':
    '{file} não tem a coluna «{column}», de que {source} precisa. Junte a coluna, ou escolha outra na configuração.',
  'pipeline-no-rows': 'Não há nenhum pedido nos ficheiros.',
  'pipeline-difference':
    'A etapa não bate certo: {rows} {rows|linha|linhas} e {amount} {currency} entre o que entrou e o que saiu. Nada foi guardado.',
  'pipeline-not-as-stated':
    'Os ficheiros não são o que foi indicado: {rows} {rows|linha|linhas} e {amount} {currency} a mais, ou a menos se for negativo. Nada foi guardado.',
  'pipeline-month-answered':
    'O cliente já respondeu a {month} de «{name}»: refeito por si só, a resposta deixaria de contar. Fature o mês, ou execute-o de novo à mão.',
  'billing-lines-unreadable':
    '{count} {count|linha ilegível|linhas ilegíveis}: {names}. Corrija o ficheiro e execute o mês de novo.',
  'billing-lines-unmatched':
    '{count} {count|linha|linhas} sem correspondência: {names}. Retido: junte o que falta ao seu ficheiro e execute o mês de novo, ou deixe para a próxima execução.',
  'billing-lines-vanished':
    '{count} {count|linha desapareceu|linhas desapareceram} dos ficheiros antes da faturação: {names}. Retido: reponha o que é para faturar e execute o mês de novo.',
  'billing-lines-moved':
    '{count} {count|linha faturada|linhas faturadas} antes a outro cliente: {names}. Retido: corrija o cliente no ficheiro e execute o mês de novo.',
  'pipeline-answered-meanwhile':
    'A resposta {name} do cliente foi recebida enquanto este ficheiro era lido. Se este for o mais recente, entregue-o de novo.',
  'pipeline-answered-since':
    'O cliente respondeu a {month} de «{name}» enquanto o mês era executado de novo. A resposta conta e nada foi executado. Fature o mês, ou execute-o de novo.',
  'pipeline-run-missing': 'Esta execução já não existe. Recarregue a lista.',
  'pipeline-run-replaced': 'O mês foi executado de novo entretanto: responda ao ficheiro mais recente.',
  'pipeline-run-stopped': 'Esta execução parou e não perguntou nada ao cliente. Execute o mês de novo.',
  'pipeline-run-invoiced': 'A execução deste mês já está faturada.',
  'pipeline-not-answered': 'Importe primeiro a resposta do cliente.',
  'pipeline-answer-columns':
    '{name} não tem as colunas de linhas e respostas do ficheiro enviado. Use a resposta desse ficheiro.',
  'pipeline-answer-amount':
    '{name} não tem a coluna «{column}» do ficheiro enviado: um montante alterado passaria despercebido. Use a resposta desse ficheiro.',
  'pipeline-answer-other':
    'Nenhuma linha de {name} foi perguntada no ficheiro deste mês. Escolha a resposta a este mês.',
  'pipeline-file-gone': 'Este ficheiro já não está nos livros, ou não está como era.',
  'pipeline-nothing-accepted': 'O cliente não aceitou nenhuma linha: não há nada a faturar.',
} satisfies Record<keyof typeof en, string>;
