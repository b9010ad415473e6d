/** The mark: a Q standing on the closing double rule. */
export function Mark() {
  return (
    <svg className="q-mark" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="12" cy="9.5" r="7" strokeWidth="2.2" />
      <path d="M4 19.5h16M4 22.5h16" strokeWidth="1.5" />
      <path d="M13 11l5 5.6" strokeWidth="2.2" />
    </svg>
  );
}
