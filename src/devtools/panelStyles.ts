/** The styles of the panel. They apply only inside its shadow root, and the styles of the page do not apply there. */
export const panelStyles = `
:host {
  all: initial !important;
  direction: ltr !important;
}

.devtools {
  --surface: #fff;
  --sunken: #f4f6f9;
  --text: #14181f;
  --muted: #566072;
  --border: #dfe3ea;
  --control: #858f9f;
  --accent: #1b5cff;
  --good: #106b3c;
  --bad: #b3261e;
  color-scheme: light dark;
  font: 13px/1.5 system-ui, -apple-system, "Segoe UI", roboto, sans-serif;
  color: var(--text);
}

@media (prefers-color-scheme: dark) {
  .devtools {
    --surface: #14171d;
    --sunken: #1b1f27;
    --text: #eef1f6;
    --muted: #a3adbd;
    --border: #2e3440;
    --control: #6d7889;
    --accent: #7ea6ff;
    --good: #71d49b;
    --bad: #ffb4ab;
  }
}

*, ::before { box-sizing: border-box; }

.open, .panel {
  position: fixed;
  z-index: 2147483000;
  background: var(--surface);
  border: 1px solid var(--control);
  box-shadow: 0 4px 16px rgb(10 20 40 / 20%);
}

button {
  font: inherit;
  font-weight: 600;
  color: inherit;
  min-height: 28px;
  padding: 2px 10px;
  background: var(--surface);
  border: 1px solid var(--control);
  border-radius: 6px;
  cursor: pointer;
}

button:hover:enabled { background: var(--sunken); }
button:disabled { color: var(--muted); border-color: var(--border); cursor: default; }

:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.entries:focus-visible, summary:focus-visible { outline-offset: -2px; }

.open {
  bottom: 12px;
  padding: 4px 14px;
  border-radius: 999px;
}

[data-position="bottom-right"] .open { right: 12px; }
[data-position="bottom-left"] .open { left: 12px; }

.panel {
  inset: auto 0 0;
  display: flex;
  flex-direction: column;
  height: min(26rem, 70vh);
  border-width: 1px 0 0;
}

header {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 8px;
  align-items: center;
  padding: 6px 12px;
  border-bottom: 1px solid var(--border);
}

h2 { flex: 1 1 auto; margin: 0; font-size: inherit; }
[role="status"]:not(:empty) { order: -1; color: var(--good); }
h2 { order: -2; }
[role="status"]:empty { position: absolute; }
.copy { flex: 1 0 100%; }
textarea {
  display: block;
  width: 100%;
  font: 12px/1.4 ui-monospace, monospace;
  color: inherit;
  background: var(--sunken);
  border: 1px solid var(--control);
}

.entries { flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain; }
.entries > p { margin: 0; padding: 12px; }
.quiet { color: var(--muted); overflow-wrap: anywhere; }

summary {
  position: sticky;
  top: 0;
  padding: 4px 12px;
  background: var(--sunken);
  border-bottom: 1px solid var(--border);
  cursor: pointer;
}

[data-outcome="connected"], [data-tone="good"] strong { color: var(--good); }
[data-outcome="failed"], [data-tone="bad"] strong { color: var(--bad); }

ol { margin: 0; padding: 0; list-style: none; }

li {
  display: grid;
  grid-template-columns: 5.5rem 4.5rem 1fr;
  gap: 0 12px;
  align-items: baseline;
  padding: 3px 12px;
  border-bottom: 1px solid var(--border);
}

time { font-variant-numeric: tabular-nums; text-align: end; white-space: nowrap; }
time, .kind, .details { color: var(--muted); }
.what { overflow-wrap: anywhere; }

.waterfall { display: none; width: 100%; height: 8px; fill: var(--accent); background: var(--sunken); }
[data-tone="bad"] .waterfall { fill: var(--bad); }
[data-tone="good"] .waterfall { fill: var(--good); }

@media (width >= 60rem) {
  li { grid-template-columns: 5.5rem 4.5rem 1fr 16rem; }
  .waterfall { display: block; align-self: center; }
}

@media (width < 30rem) {
  li { grid-template-columns: auto 1fr; }
  h2 { flex-basis: 100%; }
  time { text-align: start; }
  .what { grid-column: 1 / -1; }
}

@media (forced-colors: active) {
  .waterfall { fill: CanvasText; background: Canvas; border: 1px solid CanvasText; }
}
`
