/** The portal's stylesheet: one card, light or dark as the login link requests, and the full screen on a phone. */
export const portalStyle = `
:root { color-scheme: light; --ground: #eef1f6; --card: #fff; --ink: #16202e; --quiet: #556172;
  --line: #d5dbe5; --field: #fff; --hover: #f3f6fb; --accent: #1c5fd4; --accent-ink: #fff; --focus: #1c5fd4;
  --bad: #b3261e; --bad-ground: #fdf1f0; --good: #17734a; --good-ground: #e9f6ef; --badge: #e8ecf3; }
[data-theme=dark] { color-scheme: dark; --ground: #0d1219; --card: #171f2a; --ink: #e9eef6; --quiet: #a3b0c2;
  --line: #334052; --field: #111822; --hover: #202b39; --accent: #7db0ff; --accent-ink: #0b1a33; --focus: #9cc3ff;
  --bad: #ffb4ab; --bad-ground: #3a1c1b; --good: #7fdcae; --good-ground: #12331f; --badge: #2a3646; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; place-items: start center; background: var(--ground);
  color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.card { width: 100%; min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column; background: var(--card); }
@media (min-width: 480px) { body { padding: max(24px, 6vh) 24px 24px; }
  .card { width: 440px; min-height: 560px; border: 1px solid var(--line); border-radius: 18px; overflow: hidden; } }
header { display: flex; align-items: center; gap: 10px; min-height: 60px; padding: 8px 12px 8px 20px;
  border-bottom: 1px solid var(--line); font-weight: 600; }
header form { margin-left: auto; }
main { flex: 1; display: flex; flex-direction: column; gap: 16px; padding: 24px 20px; }
footer { padding: 12px 20px 16px; color: var(--quiet); font-size: 13px; text-align: center; }
h1 { margin: 0; font-size: 22px; line-height: 1.25; overflow-wrap: anywhere; }
p { margin: 0; overflow-wrap: anywhere; } [role=status] > h1 + p { margin-top: 8px; } .quiet { color: var(--quiet); }
form { margin: 0; display: flex; flex-direction: column; gap: 16px; }
button, .button { min-height: 46px; padding: 10px 18px; border: 1px solid var(--line); border-radius: 12px;
  background: transparent; color: inherit; font: inherit; font-weight: 600; text-align: center; text-decoration: none;
  cursor: pointer; }
button:hover:not(:disabled), .button:hover { background: var(--hover); }
button.main, .button.main { border-color: transparent; background: var(--accent); color: var(--accent-ink); }
button.main:hover:not(:disabled) { background: var(--accent); filter: brightness(1.08); }
button.small { min-height: 38px; padding: 6px 14px; font-size: 15px; }
button:disabled { cursor: not-allowed; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.brokers { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr); }
.brokers button { display: flex; align-items: center; gap: 12px; width: 100%; min-height: 56px; padding: 8px 14px;
  text-align: left; }
.brokers img, .brand img { width: 36px; height: 36px; border-radius: 9px; flex: none; }
.brokers button:disabled { color: var(--quiet); } .brokers button:disabled img { opacity: .45; }
.badge { margin-left: auto; padding: 2px 9px; border-radius: 99px; background: var(--badge); color: var(--quiet);
  font-size: 12px; font-weight: 500; white-space: nowrap; }
.brand { display: flex; align-items: center; gap: 12px; }
label { display: grid; gap: 6px; font-weight: 600; }
input:not([type=radio]) { width: 100%; min-height: 46px; padding: 10px 12px; border: 1px solid var(--quiet);
  border-radius: 10px; background: var(--field); color: inherit;
  font: inherit; font-weight: 400; }
fieldset { margin: 0; padding: 0; border: 0; display: grid; gap: 8px; }
legend { padding: 0; margin-bottom: 8px; color: var(--quiet); }
label.choice { display: flex; align-items: center; gap: 12px; min-height: 46px; padding: 8px 14px;
  border: 1px solid var(--line); border-radius: 12px; cursor: pointer; font-weight: 500; }
label.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
input[type=radio] { width: 18px; height: 18px; margin: 0; accent-color: var(--accent); flex: none; }
.alert { padding: 14px 16px; border-radius: 12px; background: var(--bad-ground); color: var(--bad); }
.alert small { display: block; margin-top: 4px; font-size: 13px; }
.mark { width: 60px; height: 60px; border-radius: 50%; display: grid; place-items: center; font-size: 30px; }
.mark.good { background: var(--good-ground); color: var(--good); } .mark.bad { background: var(--bad-ground); color: var(--bad); }
.actions { display: grid; gap: 10px; margin-top: auto; }
.broker-page header { border-bottom: 3px solid var(--accent); }
`
