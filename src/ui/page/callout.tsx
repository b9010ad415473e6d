import './callout.css';
import type { ReactNode } from 'react';
import { Icon } from '../signs/icon.tsx';
import type { IconName } from '../signs/icons.ts';

type Tone = 'error' | 'warning' | 'good' | 'plain';
const signs: Record<Tone, IconName> = { error: 'warning', warning: 'warning', good: 'check', plain: 'note' };

/** A remark beside the work (`note`), or a framed message with a sign and an act. */
export function Callout({
  tone,
  children,
  acts,
  live = false,
}: {
  /** Without a tone: a quiet remark behind a rule. */
  tone?: Tone;
  children: ReactNode;
  acts?: ReactNode;
  /** Announced when it appears. */
  live?: boolean;
}) {
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  if (!tone) {
    return (
      <div className="q-callout" role={role}>
        {children}
      </div>
    );
  }
  return (
    <div className={`q-callout is-framed is-${tone}`} role={role}>
      <Icon name={signs[tone]} />
      <div className="q-callout-text">{children}</div>
      {acts && <div className="q-callout-acts">{acts}</div>}
    </div>
  );
}
