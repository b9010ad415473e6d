/** The looks of the test mailbox; served as a file, so that the policy needs no inline style. */
export const style = `
:root { color-scheme: light dark; --ground: #f6f7f9; --card: #fff; --ink: #1b1f24; --soft: #59636e; --line: #d8dee4; --accent: #0a5dc2; --note: #fff4d6; --note-ink: #5c4300; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171b; --card: #1d2126; --ink: #e8ebee; --soft: #a3adb8; --line: #343b43; --accent: #7ab4ff; --note: #3a2f10; --note-ink: #f5dd9b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.note { background: var(--note); color: var(--note-ink); border-radius: 8px; padding: .6rem .9rem; margin: 0 0 1.25rem; }
.list { list-style: none; margin: 0; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.list li + li { border-top: 1px solid var(--line); }
.list a { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; padding: .75rem 1rem; min-height: 44px; color: inherit; text-decoration: none; }
.list a:hover { background: color-mix(in srgb, var(--accent) 8%, transparent); }
.subject { font-weight: 600; overflow-wrap: anywhere; }
.soft { color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; }
time { color: var(--soft); font-size: .9rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
.empty { text-align: center; padding: 4rem 1rem; color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1.25rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.back { display: inline-flex; align-items: center; min-height: 44px; }
nav.forms { display: flex; gap: .5rem; margin: 0 0 .75rem; flex-wrap: wrap; }
nav.forms a, .files a { display: inline-flex; align-items: center; gap: .4rem; min-height: 44px; padding: 0 .9rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); text-decoration: none; }
nav.forms a[aria-current] { border-color: var(--accent); font-weight: 600; }
iframe { width: 100%; height: max(60vh, 42rem); border: 1px solid var(--line); border-radius: 10px; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem; margin: 0; font: 15px/1.5 ui-monospace, monospace; }
.files { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0 0 1.25rem; padding: 0; }
@media (max-width: 40rem) { .list a { grid-template-columns: 1fr; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
`;
