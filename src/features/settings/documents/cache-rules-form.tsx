import { useState } from 'react';
import { checkCacheRules, type CacheRules } from '@domain/archive/cache-rules.ts';
import { Button } from '@ui/signs/button.tsx';
import { NumberInput } from '@ui/fields/number-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

const fields = [
  ['madeDays', 'days'],
  ['usedDays', 'days'],
  ['megabytes', 'mb'],
] as const;

/** The three reasons for which a copy goes. */
export function CacheRulesForm({ stored }: { stored: CacheRules }) {
  const t = useText('archive');
  const services = useServices();
  const reasonOf = useRefusal();
  const [rules, setRules] = useState(stored);
  const checked = checkCacheRules(rules);
  const fault = checked.ok ? undefined : reasonOf(checked.error);
  const isChanged = fields.some(([field]) => rules[field] !== stored[field]);
  const typed = useHalfTyped(isChanged);
  const store = async (wanted: CacheRules) => {
    const saved = await services.cache.setRules(wanted);
    if (!saved.ok) await showRefusal(saved.error);
    return saved.ok;
  };
  const save = async () => {
    if (!(await store(rules))) return false;
    await services.cache.purge();
    showDone(t('rulesSaved'), async () => void (await store(stored)));
    return true;
  };
  return (
    <form
      className="q-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && !fault) void typed.whileSaving(save());
      }}
    >
      <div className="q-fields">
        {fields.map(([field, unit]) => (
          <NumberInput
            key={field}
            label={t(field)}
            suffix={t(unit)}
            value={String(rules[field])}
            error={!checked.ok && checked.error.field === field ? fault : undefined}
            onChange={(typed) => setRules({ ...rules, [field]: Number(typed) })}
          />
        ))}
      </div>
      <div>
        <Button type="submit" unavailable={fault ?? (isChanged ? undefined : t('rulesAsStored'))}>
          {t('saveRules')}
        </Button>
      </div>
    </form>
  );
}
