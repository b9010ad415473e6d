import './status.css';
import { StatusSign, type Sign } from './status-sign.tsx';

/** A word, its sign and its tint: never by colour alone. */
export const Status = ({ sign, children }: { sign: Sign; children: string }) => (
  <span className={`q-status is-${sign}`}>
    <StatusSign sign={sign} />
    {children}
  </span>
);
