import { formatBytes } from '@i18n/format/bytes.ts';
import { Button } from '@ui/signs/button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Section } from '@ui/page/section.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { CacheRulesForm } from './cache-rules-form.tsx';

/** What the copies take, when they go, and the way to be rid of them at once: nothing is lost with them. */
export function CacheSection() {
  const t = useText('archive');
  const language = useLanguage();
  const services = useServices();
  const { data: cache } = useLive('cache', () => services.cache.status());
  if (!cache) return null;
  const { count, size, rules } = cache;
  const clear = async () => {
    await services.cache.clear();
    showDone(t('cleared', { count, size: formatBytes(size, language) }));
  };
  return (
    <Section title={t('cache')} note={t('cacheNote')}>
      <div className="q-stack">
        <p className="q-small q-muted q-prose">{t('cacheHint')}</p>
        <div className="q-row is-wrapping">
          <output className="q-small q-num">
            {t('cacheHolds', { count, size: formatBytes(size, language) })}
          </output>
          <span className="q-spacer" />
          <Button
            icon="trash"
            unavailable={count === 0 ? t('clearNone') : undefined}
            onClick={() => void clear()}
          >
            {t('clear')}
          </Button>
        </div>
        <CacheRulesForm key={JSON.stringify(rules)} stored={rules} />
      </div>
    </Section>
  );
}
