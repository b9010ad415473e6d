import { useText } from '@ui/environment/use-text.ts';
import { Button } from '@ui/signs/button.tsx';
import { Icon } from '@ui/signs/icon.tsx';

/** Nothing runs by itself: what could, in three lines, and the way there. */
export function NothingSetUp() {
  const t = useText('dashboard');
  return (
    <section className="home-run is-quiet" aria-label={t('nextRunLabel')}>
      <div className="home-run-when">
        <h2>{t('noneTitle')}</h2>
        <p className="q-small q-muted">{t('noneText')}</p>
        <div className="home-run-acts">
          <Button href="/automation?open=new">{t('noneAct')}</Button>
        </div>
      </div>
      <ul className="home-plan home-run-what">
        {(
          [
            ['invoice', t('noneExample1')],
            ['file', t('noneExample2')],
            ['import', t('noneExample3')],
          ] as const
        ).map(([icon, text]) => (
          <li key={icon} className="q-muted">
            <Icon name={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Automations there are, but none is planned. */
export function NothingPlanned({ count }: { count: number }) {
  const t = useText('dashboard');
  return (
    <section className="home-run is-quiet" aria-label={t('nextRunLabel')}>
      <div className="home-run-when">
        <h2>{t('idleTitle')}</h2>
        <p className="q-small q-muted">{t('idleText', { count })}</p>
        <div className="home-run-acts">
          <Button href="/automation">{t('idleAct')}</Button>
        </div>
      </div>
    </section>
  );
}
