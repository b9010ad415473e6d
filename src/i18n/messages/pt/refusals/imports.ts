import type en from '../../en/refusals/imports.ts';

export default {
  'import-missing': 'Esta importação já não existe. Recarregue a lista.',
  'import-done-already': 'Este ficheiro já foi importado a partir desta janela.',
  'import-undone-already': 'Esta importação já está anulada.',
  'import-invoiced':
    '{count} {count|linha|linhas} desta importação {count|está|estão} numa fatura: não pode ser anulada. Remova primeiro os rascunhos; o que foi emitido fica.',
  'import-changed-since':
    'Houve linhas desta importação alteradas desde então: corrigidas à mão, atribuídas a outro cliente ou eliminadas. Desfazê-la leva também essas alterações.',
  'preview-missing': 'Esta pré-visualização já não existe. Leia o ficheiro de novo.',
  'file-of-other-books':
    'Este ficheiro foi lido para outra contabilidade que não a que está aberta agora: nada dele foi guardado. Leia-o aqui de novo.',
  'import-kind-unknown': 'Esta aplicação não importa «{kind}». Escolha transações, clientes ou produtos.',
  'import-rows-rejected':
    '{rows} {rows|linha ainda está errada|linhas ainda estão erradas}, e escolheu tudo ou nada. Corrija-as ou importe o resto.',
  'import-worker-died':
    'A leitura parou: a memória deste dispositivo não chega. Feche outros separadores ou divida o ficheiro.',
} satisfies Record<keyof typeof en, string>;
