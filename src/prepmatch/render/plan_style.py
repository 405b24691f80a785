"""What the page of a plan looks like, beyond what every page of prepmatch does."""

from __future__ import annotations

PLAN_STYLE = """
:root { --blue: #2b62b8; --violet: #8340a8; --slate: #68727d; }
@media screen and (prefers-color-scheme: dark) { :root { --blue: #8ab4f8; --violet: #d29bf0;
  --slate: #8d97a2; } }
header { padding-bottom: 0; } header p { margin: .2rem 0; }
nav { padding-top: .6rem; padding-bottom: 0; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; }
a { color: var(--blue); } a:focus-visible, summary:focus-visible { outline: 2px solid var(--blue);
  outline-offset: 2px; }
main { padding-top: 0; } h4 { margin: .9rem 0 .2rem; font-size: 1rem; }
figure { margin: 1rem 0; } figcaption { margin: .6rem 0; }
.chart { display: block; overflow: visible; }
.chart text { font: 13px system-ui, sans-serif; fill: var(--ink); }
.chart .number { text-anchor: middle; fill: var(--paper); font-weight: 600; }
.chart .end { text-anchor: end; } .chart .soft { fill: var(--soft); }
.swatch { vertical-align: -1px; }
rect { stroke: var(--paper); stroke-width: 1px; }
rect.evidenced, rect.depth { fill: var(--good); }
rect.listed, rect.unproven { fill: var(--mild); }
rect.implied, rect.core { fill: var(--blue); }
rect.related, rect.behavioral { fill: var(--violet); }
rect.missing { fill: var(--grave); }
rect { fill: var(--slate); }
rect.rest { fill: var(--shade); stroke: var(--slate); }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem;
  font-size: .9rem; color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { color: var(--soft); } dd { margin: 0; }
small { display: block; font-size: .85rem; font-weight: 400; color: var(--soft); }
tbody th { color: inherit; width: 38%; }
article { border-left-color: var(--slate); }
article > p { color: var(--soft); margin: .2rem 0; }
article.missing { border-color: var(--grave); } article.unproven { border-color: var(--mild); }
article.depth { border-color: var(--good); } article.core { border-color: var(--blue); }
article.behavioral { border-color: var(--violet); }
summary { cursor: pointer; color: var(--blue); padding: .25rem 0; }
li { margin: .2rem 0; }
.day { margin: 1rem 0; }
.steps { list-style: none; padding: 0; }
.steps li { display: grid; grid-template-columns: 14px 1fr auto; gap: .7rem; margin: .35rem 0; }
.steps .break { padding-left: calc(14px + .7rem); grid-template-columns: 1fr auto; }
.steps a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 3px; }
.steps a:hover { text-decoration-color: currentColor; }
.time, .break { color: var(--soft); white-space: nowrap; } .steps .time { text-align: right; }
.again > span:not(.time) { display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 2; overflow: hidden; }
li > .time { font-size: .9rem; } li:not(.steps > li) > .time { margin-left: .6rem; }
.box { margin-top: .3rem; } h3 .box { margin: 0 .5rem 0 0; vertical-align: -1px; }
.box rect, .box path { fill: none; stroke: var(--soft); stroke-width: 1.5px; }
.box path { stroke: var(--ink); stroke-width: 2px; }
.on-paper { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
.jobs { position: relative; overflow-x: auto; }
.jobs th:not(:first-child):not(:last-child), .jobs td:not(:last-child) { text-align: center;
  padding: .35rem .5rem; }
.stories tbody th { width: 60%; font-weight: 400; }
.story { display: none; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; }
  th, td { padding: .35rem .4rem .35rem 0; } }
@media print { :root { --ink: #000; --soft: #444; --shade: #fff; font-size: 10pt; }
  body { line-height: 1.4; }
  nav { display: none; } h2, h3, h4 { break-after: avoid; } article { break-inside: auto; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; color: inherit; font-weight: 600; }
  .on-paper { display: inline; } .day { break-inside: avoid; } .jobs { overflow: visible; }
  .steps a { text-decoration: none; } p:has(+ ul) { break-after: avoid; }
  .story { display: block; min-height: 4.5rem; } tr, figure { break-inside: avoid; } }
"""
