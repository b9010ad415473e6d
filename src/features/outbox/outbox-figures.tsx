import { formatCount, formatRate } from '@i18n/format/numbers.ts';
import type { OutboxCounts } from '@services/services.ts';
import { FigureStrip } from '@ui/lists/figure-strip.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useAround } from '../mailing/use-around.ts';

const none: OutboxCounts = {
  waiting: 0,
  scheduled: 0,
  deferred: 0,
  nextTryAt: null,
  needsYou: 0,
  delivered: 0,
  firstTry: 0,
};

/** How many wait, are tried again, need a person, and were handed over. */
export function OutboxFigures({ counts = none }: { counts: OutboxCounts | undefined }) {
  const t = useText('outbox');
  const language = useLanguage();
  const { when } = useAround();
  const { waiting, scheduled, deferred, nextTryAt, needsYou, delivered, firstTry } = counts;
  const say = (count: number) => formatCount(count, language);
  const percent = formatRate(
    String(delivered === 0 ? 0 : Math.round((100 * firstTry) / delivered)),
    language,
  );
  return (
    <FigureStrip
      label={t('tabs')}
      figures={[
        {
          label: t('waiting'),
          value: say(waiting),
          note: scheduled > 0 ? t('scheduled', { count: scheduled }) : t('onTheirWay'),
        },
        {
          label: t('deferred'),
          value: say(deferred),
          note: nextTryAt ? t('nextTry', { when: when(nextTryAt) }) : t('noneDeferred'),
        },
        {
          label: t('needsYou'),
          value: say(needsYou),
          note: needsYou > 0 ? <span className="q-bad">{t('toMend')}</span> : t('nothingToMend'),
        },
        {
          label: t('delivered'),
          value: say(delivered),
          ...(delivered > 0 && { note: t('firstTry', { percent }) }),
        },
      ]}
    />
  );
}
