import type en from '../en/boot.ts';

export default {
  blockedTitle: 'Outra janela está a atualizar a sua contabilidade',
  blocked:
    'A sua contabilidade está aberta noutra janela ou separador que ainda não a libertou. Espere pelo fim da atualização ou feche as outras janelas do Quittance: esta continua então sozinha.',
  unreadableTitle: 'A sua contabilidade não pode ser aberta',
  unreadable:
    'O navegador recusa abrir a base de dados deste dispositivo. Nada foi apagado. Tente de novo; se continuar, reinicie o navegador. Também pode guardar primeiro num ficheiro o que ainda se lê e depois restaurar uma cópia de segurança.',
  newerTitle: 'Esta contabilidade pertence a um Quittance mais recente',
  newer:
    'Uma versão mais recente já abriu esta contabilidade neste dispositivo. Esta versão não escreve nada, para nada estragar. Recarregue para obter a versão mais recente.',
  supersededTitle: 'Uma versão mais recente tomou o lugar desta',
  superseded:
    'Outra janela passou a contabilidade para uma versão mais recente. Recarregue para continuar aqui; nada se perdeu.',
  replaced:
    'Outra janela restaurou ou apagou esta contabilidade. Esta janela mostra-a como está agora; o que estava escrito aqui sem ser guardado perdeu-se.',
  upgradingTitle: 'A sua contabilidade está a passar para a nova versão',
  upgrading:
    'Isto acontece uma só vez. Deixe esta janela aberta: se for fechada, nada se perde e a atualização recomeça no próximo arranque.',
  upgradingDone: '{done} de {total} registos',
  retry: 'Tentar de novo',
  reload: 'Recarregar',
  salvage: 'Guardar o que se lê',
  salvaged: '{tables} {tables|tabela guardada|tabelas guardadas} num ficheiro. Proteja-o: não está cifrado.',
  salvageNothing: 'Não foi possível ler nada. Reinicie o navegador e tente de novo.',
  address: 'Esta contabilidade está em {origin}, só neste dispositivo e neste navegador.',
} satisfies Record<keyof typeof en, string>;
