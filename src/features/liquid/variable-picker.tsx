import { Button } from '@ui/signs/button.tsx';
import { Menu } from '@ui/layers/menu.tsx';
import { useText } from '@ui/environment/use-text.ts';

/** Those that most texts need, in the order of the design. */
const common = [
  'customer_name',
  'invoice_number',
  'due_date',
  'days_overdue',
  'amount_due',
  'total_with_tax',
  'client.name',
  'pay_url',
];

/** Names to put in where the caret stands. */
export function VariablePicker({
  variables,
  onPick,
}: {
  variables: readonly string[];
  onPick: (name: string) => void;
}) {
  const t = useText('templates');
  const near = variables.some((name) => common.includes(name))
    ? common.filter((name) => variables.includes(name))
    : variables.slice(0, 6);
  const others = variables.filter((name) => !near.includes(name));
  return (
    <fieldset className="q-variables">
      <legend className="q-field-label">{t('insert')}</legend>
      {near.map((name) => (
        <Button key={name} aria-label={t('insertOne', { name })} onClick={() => onPick(name)}>
          {name}
        </Button>
      ))}
      {others.length > 0 && (
        <Menu
          label={t('allVariables')}
          items={others.map((name) => ({ label: name, onAct: () => onPick(name) }))}
          trigger={({ onClick, ...button }) => (
            <Button icon="more" {...button} onClick={onClick}>
              {t('moreVariables', { count: others.length })}
            </Button>
          )}
        />
      )}
    </fieldset>
  );
}
