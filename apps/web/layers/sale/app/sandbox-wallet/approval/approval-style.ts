/** The window looks like a tool, not like the site: grey, striped, square. Nobody should take one for the other. */
export const approvalStyle = `
:host { all: initial; }
dialog {
  --back: #f4f5f7; --text: #16181d; --soft: #4a4f5a; --line: #b9bec8; --act: #1d4ed8; --act-text: #fff; --warn: #7a3b00; --warn-back: #fff1d6;
  box-sizing: border-box; width: min(27rem, calc(100vw - 2rem)); max-height: calc(100dvh - 2rem); margin: auto 1rem auto auto;
  padding: 0; border: 2px solid var(--text); border-radius: 4px; background: var(--back); color: var(--text);
  font: 15px/1.5 system-ui, sans-serif; overflow: auto; box-shadow: 0 20px 60px rgb(0 0 0 / .35);
}
@media (max-width: 40rem) { dialog { margin: auto auto 1rem; } }
@media (prefers-color-scheme: dark) {
  dialog { --back: #1b1e25; --text: #f1f3f7; --soft: #b4bac6; --line: #4b5160; --act: #9db8ff; --act-text: #10131a; --warn: #ffd79a; --warn-back: #3a2a10; }
}
dialog::backdrop { background: rgb(10 12 16 / .45); }
.banner {
  margin: 0; padding: .45rem 1rem; font-weight: 700; font-size: 13px; color: #16181d;
  background: repeating-linear-gradient(135deg, #ffd24a 0 14px, #ffe48c 14px 28px); border-bottom: 2px solid var(--text);
}
.body { padding: 1rem; }
.name { margin: 0; color: var(--soft); font-size: 13px; }
h2 { margin: .1rem 0 .4rem; font-size: 19px; line-height: 1.3; }
p { margin: 0 0 .8rem; }
dl { margin: 0 0 .8rem; border-top: 1px solid var(--line); }
dl div { padding: .45rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); font-size: 13px; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; font-variant-numeric: tabular-nums; }
.mono, pre { font-family: ui-monospace, monospace; font-size: 13px; }
.warning { padding: .5rem .7rem; border-left: 4px solid currentColor; color: var(--warn); background: var(--warn-back); }
label { display: block; margin-bottom: .8rem; font-size: 13px; color: var(--soft); }
select { display: block; width: 100%; min-height: 44px; margin-top: .2rem; padding: 0 .5rem; font: inherit; color: var(--text); background: var(--back); border: 1px solid var(--soft); border-radius: 4px; }
summary { min-height: 24px; cursor: pointer; font-size: 13px; }
pre { margin: .4rem 0 0; max-height: 12rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.buttons { display: flex; gap: .6rem; padding: .8rem 1rem; border-top: 1px solid var(--line); position: sticky; bottom: 0; background: var(--back); }
button { flex: 1; min-height: 44px; font: inherit; font-weight: 600; border-radius: 4px; border: 2px solid var(--text); background: transparent; color: var(--text); cursor: pointer; }
button[value=approve] { background: var(--act); border-color: var(--act); color: var(--act-text); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
`
