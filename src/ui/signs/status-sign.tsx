import type { ReactNode } from 'react';

/** The seven drawings; other state machines reuse them with their own word. */
export type Sign = 'draft' | 'issued' | 'partly' | 'overdue' | 'paid' | 'void' | 'credited' | 'none';

const ring = { cx: 6, cy: 6, r: 4.6, fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 };

const drawings: Record<Sign, ReactNode> = {
  draft: <circle {...ring} strokeWidth={1.5} strokeDasharray="2.2 1.7" />,
  issued: <circle {...ring} />,
  partly: (
    <>
      <circle {...ring} />
      <path d="M6 1.4a4.6 4.6 0 010 9.2z" fill="currentColor" />
    </>
  ),
  overdue: (
    <>
      <path d="M6 .8l5.4 10H.6z" fill="currentColor" />
      <path d="M6 4.4v3" stroke="var(--q-surface)" strokeWidth="1.3" />
      <circle cx="6" cy="9" r=".75" fill="var(--q-surface)" />
    </>
  ),
  paid: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="currentColor" />
      <path d="M3.6 6.2l1.7 1.7 3.1-3.5" fill="none" stroke="var(--q-surface)" strokeWidth="1.4" />
    </>
  ),
  void: (
    <>
      <circle {...ring} strokeWidth={1.5} />
      <path d="M2.8 9.2l6.4-6.4" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  none: <path d="M2.4 6h7.2" stroke="currentColor" strokeWidth="1.6" />,
  credited: (
    <path
      d="M3 4.2h4.2a2.6 2.6 0 010 5.2H4M5 2L2.8 4.2 5 6.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  ),
};

export const StatusSign = ({ sign }: { sign: Sign }) => (
  <svg viewBox="0 0 12 12" aria-hidden="true">
    {drawings[sign]}
  </svg>
);
