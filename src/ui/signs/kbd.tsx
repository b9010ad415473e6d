import './kbd.css';

/** A key to press. Not shown where there is no keyboard. */
export const Kbd = ({ children }: { children: string }) => <kbd className="q-kbd">{children}</kbd>;
