"""What the pages of rankings look like, beyond what every page of prepmatch does."""

from __future__ import annotations

RANKING_STYLE = """
:root { --blue: #2b62b8; --slate: #68727d; --evidenced: #9fd8ae; --listed: #f7dc8b;
  --implied: #b4d2f5; --related: #dfc3ef; --missing: #f7e3e1; --dark: #1d2329; }
@media screen and (prefers-color-scheme: dark) { :root { --blue: #8ab4f8; --slate: #8d97a2;
  --evidenced: #6fbf86; --listed: #d9b95c; --implied: #86b1e4; --related: #c79fe0;
  --missing: #46302f; } }
body > * { max-width: 84rem; }
header { padding-bottom: 0; } header p { margin: .2rem 0; max-width: 46rem; }
nav { padding-top: .6rem; padding-bottom: 0; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; }
a { color: var(--blue); }
a:focus-visible, summary:focus-visible, button:focus-visible, input:focus-visible,
.heat:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
main { padding-top: 0; }
#tools { display: flex; flex-wrap: wrap; gap: .4rem .9rem; align-items: center; margin: .6rem 0; }
#tools[hidden] { display: none; } #said { font-weight: 600; }
input, button { font: inherit; color: inherit; background: var(--paper); padding: .2rem .5rem;
  border: 1px solid var(--slate); border-radius: .3rem; }
button { cursor: pointer; } button[aria-pressed=true] { background: var(--shade); }
th > button { all: unset; box-sizing: border-box; cursor: pointer; display: inline-block; }
th > button:focus-visible { outline: 2px solid var(--blue); }
th[aria-sort=ascending] > button::after { content: " \\2191"; }
th[aria-sort=descending] > button::after { content: " \\2193"; }
.people { table-layout: fixed; }
.people > thead th:nth-child(1) { width: 4.2rem; }
.people > thead th:nth-child(2) { width: 6.5rem; }
.people > thead th:nth-child(3) { width: 6.6rem; }
.people > thead th:nth-child(4) { width: 7rem; }
.people > thead th:nth-child(5) { width: 5.2rem; }
.people > thead th:nth-child(6) { width: 28%; }
.people > thead th { position: sticky; top: 0; background: var(--paper); z-index: 1; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.people > thead th:nth-child(-n+5) { text-align: right; white-space: nowrap; }
.score { font-weight: 600; } .score svg { display: block; }
svg rect { fill: var(--blue); } svg .rest { fill: var(--line); }
tbody th { color: inherit; font-weight: 600; }
.people > tbody > tr > td.missing { font-size: .9rem; color: var(--soft); }
small { display: block; font-size: .85rem; font-weight: 400; color: var(--soft); }
.flags { color: var(--mild); }
summary { cursor: pointer; } tbody { scroll-margin-top: 3rem; }
.more { display: none; } tbody:has(th details[open]) > .more { display: table-row; }
@supports not selector(:has(*)) { .more { display: table-row; } }
.more > td { background: var(--shade); padding: .6rem 1rem 1rem; }
.more table { font-size: .92rem; } .more tbody th { width: 22%; font-weight: 400; }
.more td { width: 39%; } tbody:target > tr:first-child { background: var(--shade); }
.rung, .heat td[class]:not(.number) { color: var(--dark); }
.rung { display: inline-block; min-width: 1.35em; text-align: center; border-radius: .2rem;
  font-weight: 600; }
.evidenced { background: var(--evidenced); } .listed { background: var(--listed); }
.implied { background: var(--implied); } .related { background: var(--related); }
td.missing, .people td.missing { background: none; }
.rung.missing, .heat td[class].missing { background: var(--missing); color: var(--ink); }
svg .listed { background: none; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem;
  font-size: .9rem; color: var(--soft); }
.heat { overflow: auto; max-height: 85vh; position: relative; overflow-wrap: normal; }
.heat table { width: auto; border-collapse: separate; border-spacing: 0; }
.heat thead th { position: sticky; top: 0; background: var(--paper); z-index: 2;
  vertical-align: bottom; font-weight: 400; }
.heat th.up { padding: .3rem .1rem; }
.heat th.up span { writing-mode: vertical-rl; transform: rotate(180deg);
  max-height: 13rem; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.heat th.required { font-weight: 700; color: var(--ink); }
.heat th.mentioned { font-style: italic; }
.heat tbody th { position: sticky; left: 0; background: var(--paper); white-space: nowrap;
  max-width: 15rem; overflow: hidden; text-overflow: ellipsis; font-weight: 400; z-index: 1; }
.heat tbody a { color: inherit; text-decoration-color: var(--line); }
.heat td { text-align: center; padding: .15rem .3rem; border: 1px solid var(--paper); }
.heat td[data-key] { min-width: 1.7rem; }
.heat thead th:nth-child(2) { left: 0; z-index: 3; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { color: var(--soft); } dd { margin: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
@media (max-width: 44rem) {
  dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; }
  .people, .people > tbody, .people > thead { display: block; }
  .people > thead tr { display: flex; flex-wrap: wrap; gap: .2rem .9rem; }
  .people > thead th:nth-child(n) { position: static; border: 0; padding: .2rem 0; width: auto; }
  .people > tbody { border-top: 1px solid var(--line); padding: .5rem 0; }
  .people > tbody[hidden] { display: none; }
  .people > tbody > tr:first-child { display: grid; gap: 0 .8rem;
    grid-template-columns: 2.4rem repeat(4, 1fr); }
  .people > tbody > tr > * { border: 0; padding: .1rem 0; }
  .people > tbody > tr > th { grid-area: 1 / 2 / 2 / 6; width: auto; }
  .people > tbody > tr > td:first-child { grid-area: 1 / 1 / 2 / 2; text-align: left; }
  .people > tbody > tr > td.score { grid-area: 2 / 2 / 3 / 3; text-align: left; }
  .people > tbody > tr > td.missing { grid-area: 3 / 2 / 4 / 6; width: auto; }
  .people > tbody > tr > td[data-label] { text-align: left; }
  .people td[data-label]::before { content: attr(data-label) " "; color: var(--soft);
    font-size: .85rem; font-weight: 400; }
  .people td.number[data-label]::before { display: block; line-height: 1.2; }
  .people td:nth-child(3) { grid-area: 2 / 3 / 3 / 4; }
  .people td:nth-child(4) { grid-area: 2 / 4 / 3 / 5; }
  .people td:nth-child(5) { grid-area: 2 / 5 / 3 / 6; }
  tbody:has(th details[open]) > .more { display: block; }
  .more > td { display: block; padding: .6rem; }
  .more table, .more tbody, .more tr, .more th, .more td { display: block; width: auto !important; }
  .more tbody th, .more tbody td { border: 0; padding: .1rem 0; }
  .more tbody tr { border-top: 1px solid var(--line); padding: .4rem 0; }
  .more thead { display: none; } .heat tbody th { max-width: 8rem; } }
@media print { :root { --ink: #000; --soft: #444; --shade: #fff; font-size: 8.5pt; }
  nav, #tools { display: none !important; } h2 { break-after: avoid; } tr { break-inside: avoid; }
  .people > thead th { position: static; } .heat { overflow: visible; max-height: none; }
  .heat thead th, .heat tbody th { position: static; }
  #about details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; } .heat td, .rung { print-color-adjust: exact; } }
"""
