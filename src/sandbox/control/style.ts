/** The control page's stylesheet. Light or dark according to the system setting. */
export const controlStyle = `
:root { color-scheme: light dark; --ground: #eef1f6; --card: #fff; --ink: #16202e; --quiet: #556172; --line: #d5dbe5;
  --edge: #76839a; --hover: #f3f6fb; --accent: #1c5fd4; --accent-ink: #fff; --bad: #b3261e; --bad-ground: #fdf1f0;
  --good: #17734a; --good-ground: #e9f6ef; --badge: #e8ecf3; }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1219; --card: #171f2a; --ink: #e9eef6; --quiet: #a3b0c2;
  --line: #334052; --edge: #7c8ba1; --hover: #202b39; --accent: #7db0ff; --accent-ink: #0b1a33; --bad: #ffb4ab;
  --bad-ground: #3a1c1b; --good: #7fdcae; --good-ground: #12331f; --badge: #2a3646; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
body > * { max-width: 1240px; margin: 0 auto; padding: 0 16px; }
header { padding-top: 28px; }
h1 { margin: 0; font-size: 26px; line-height: 1.2; } h2 { margin: 0; font-size: 18px; } h3 { margin: 0; font-size: 15px; }
h2:focus { outline: none; }
p { margin: 0; } .quiet { color: var(--quiet); } code { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; }
dl { display: flex; flex-wrap: wrap; gap: 10px 28px; margin: 18px 0; }
dt { color: var(--quiet); font-size: 13px; } dd { margin: 0; overflow-wrap: anywhere; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
button, select, input { min-height: 38px; padding: 6px 14px; border: 1px solid var(--edge); border-radius: 10px;
  background: var(--card); color: inherit; font: inherit; max-width: 100%; }
button { font-weight: 600; cursor: pointer; } button:hover { background: var(--hover); }
button.bad { color: var(--bad); } button.small { min-height: 32px; padding: 3px 11px; font-size: 14px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.said { position: sticky; top: 0; z-index: 1; padding-top: 8px; padding-bottom: 8px; }
.said p { display: inline-block; padding: 6px 14px; border-radius: 10px; background: var(--ink); color: var(--card); }
.said p.bad { background: var(--bad); } .said p:empty { visibility: hidden; }
main > div { display: flex; flex-direction: column; gap: 16px; min-width: 0; }
main { display: grid; gap: 16px; align-items: start; grid-template-columns: minmax(0, 1fr); padding-bottom: 40px; }
@media (min-width: 900px) { main { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
section { display: flex; flex-direction: column; gap: 14px; min-width: 0; padding: 20px; border: 1px solid var(--line);
  border-radius: 16px; background: var(--card); }
ul { list-style: none; margin: 0; padding: 0; }
.switches { display: grid; gap: 0 20px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 230px), 1fr)); }
.switches button { display: flex; align-items: center; gap: 12px; width: 100%; min-height: 44px; padding: 4px 6px;
  border: 0; background: transparent; font-weight: 400; text-align: left; }
.switches button:hover { background: var(--hover); }
.track { flex: none; width: 38px; height: 22px; padding: 2px; border: 1px solid var(--edge); border-radius: 99px;
  background: var(--badge); }
.track::after { content: ""; display: block; width: 16px; height: 16px; border-radius: 50%; background: var(--edge); }
[aria-checked=true] .track { border-color: var(--accent); background: var(--accent); }
[aria-checked=true] .track::after { margin-left: 16px; background: var(--accent-ink); }
@media (forced-colors: active) { .track::after { background: ButtonText; }
  [aria-checked=true] .track { background: Highlight; } [aria-checked=true] .track::after { background: HighlightText; } }
.group { display: grid; gap: 8px; } fieldset { margin: 0; padding: 0; border: 0; } legend { padding: 0; font-weight: 600; }
.live { display: flex; flex-direction: column; gap: 14px; min-width: 0; }
#active li + li { margin-top: 6px; }
.user { padding: 12px 0; border-top: 1px solid var(--line); } .user h3, .grow { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.user li { padding: 6px 0; }
.badge { padding: 1px 9px; border-radius: 99px; background: var(--badge); font-size: 13px; white-space: nowrap; }
.badge.bad { background: var(--bad-ground); color: var(--bad); } .badge.good { background: var(--good-ground); color: var(--good); }
.scroll { max-height: 420px; overflow: auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th { position: sticky; top: 0; background: var(--card); color: var(--quiet); font-weight: 500; }
th, td { padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: break-word; }
td:nth-child(2) { min-width: 130px; } td:nth-child(3) { min-width: 70px; overflow-wrap: anywhere; } tr .badge { display: inline-block; border-radius: 10px; white-space: normal; }
td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.inline { display: flex; flex-wrap: wrap; align-items: end; gap: 10px; } .inline label { display: grid; gap: 4px; flex: 1 1 150px; }
`
