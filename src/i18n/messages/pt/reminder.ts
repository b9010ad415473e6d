import type en from '../en/reminder.ts';

export default {
  title: 'Previsto na Quittance',
  body: '{name}: {count} {count|execução prevista|execuções previstas}. Abra a Quittance para {count|a|as} executar.',
} satisfies Record<keyof typeof en, string>;
