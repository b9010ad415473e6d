import type { ImportKind, TargetField } from './kinds/kind.ts';

const LANGUAGES = ['en', 'fr', 'pt', 'es', 'de'] as const;

/** docs/target-fields.md: every field that a column can be mapped to, from the registry itself. */
export function targetFieldsTable(kinds: readonly ImportKind[]): string {
  return [
    '# Target fields',
    '',
    'What a column of an imported file can be mapped to. Made from `src/domain/intake/kinds` by',
    '`npx vitest run src/domain/intake/target-fields-table.test.ts -u`; do not edit it by hand. Headers are compared',
    'without case, accents and punctuation, in five languages.',
    ...kinds.flatMap(sectionOf),
    '',
  ].join('\n');
}

const sectionOf = (kind: ImportKind): string[] => [
  '',
  `## ${kind.id[0]?.toUpperCase()}${kind.id.slice(1)}`,
  '',
  '| Field | Type | Required | Default | Unique key | What it is | Headers it is recognised by |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...kind.fields.map(rowOf),
];

const rowOf = (field: TargetField): string =>
  `| \`${field.name}\` | ${field.type} | ${requiredText(field)} | ${field.default || '–'} | ${field.unique ? 'yes' : 'no'} | ${field.description} | ${headersText(field)} |`;

function requiredText({ required, unless }: TargetField): string {
  if (!required) return 'no';
  return unless.length === 0 ? 'yes' : `yes, unless ${unless.map((name) => `\`${name}\``).join(' or ')}`;
}

const headersText = ({ synonyms }: TargetField): string =>
  LANGUAGES.filter((language) => synonyms[language] !== '')
    .map((language) => `**${language}** ${synonyms[language]}`)
    .join('<br>');
