/** Charts; what differs by colour differs by form or pattern as well. */
export const chartStyle = `
figure { margin: 0 0 1.8rem; padding: 0; }
figcaption { font-size: .95rem; margin-bottom: .7rem; }
details { margin-top: .7rem; }
summary { cursor: pointer; font-size: .88rem; color: var(--accent); padding: .2rem 0; width: fit-content; }
details .scroll { margin: .6rem 0 0; max-width: 40rem; }
.chart { font-size: .88rem; line-height: 1.35; }
svg { overflow: visible; display: block; }
svg.patterns { position: absolute; }
.chart text { fill: var(--ink); font-size: .8rem; }
.chart .ticks text { fill: var(--soft); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; padding: 0; margin: 0 0 .7rem; max-width: none; }
.legend li { display: flex; gap: .5rem; align-items: center; }
.remark { color: var(--soft); font-size: .85rem; margin: .5rem 0 0; }
.axis { padding-inline: .5rem; }
.row { padding: .1rem .5rem; }
.label { display: flex; gap: 1rem; justify-content: space-between; padding-top: .3rem; }
.label span { overflow-wrap: anywhere; min-width: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.label b { white-space: nowrap; }
.timeline .label { flex-direction: column; gap: 0; align-items: start; justify-content: center; }
.timeline .label b { white-space: normal; font-weight: 400; color: var(--soft); }
.marker.expired path { transform: rotate(45deg); }
@media (min-width: 45rem) {
  .chart:not(.scale, .distribution) .axis { padding-left: calc(42% + .6rem); }
  .chart:not(.scale) .row { display: grid; grid-template-columns: 42% minmax(0, 1fr); padding-block: 0; align-items: stretch; }
  .chart:not(.scale) .label { padding: .22rem 1.1rem .22rem 0; align-items: center; }
  .chart.timeline .label { align-items: start; }
  .chart:not(.scale) .strip { height: 100%; }
}
.claimed { --tone: var(--claimed); } .backed { --tone: var(--backed); }
.verified { --tone: var(--verified); } .previous { --tone: var(--previous); }
.marker path { fill: var(--tone); stroke: var(--paper); stroke-width: 1.2; }
.marker.previous path { fill: var(--paper); stroke: var(--tone); stroke-width: 1.8; }
.stem { stroke: var(--tone); stroke-width: 2; }
.stem.backed { stroke-dasharray: 5 3; } .stem.verified { stroke-dasharray: 2 2; } .stem.previous { stroke-width: 1; }
.gridline, .ring { stroke: var(--rule); stroke-width: 1; fill: none; }
.bar { fill: var(--tone); }
.bar.backed { fill: url(#pola-arsir); stroke: var(--backed); }
.bar.verified { fill: url(#pola-titik); stroke: var(--verified); }
.bar.previous { fill: var(--paper); stroke: var(--previous); stroke-width: 1.5; }
.bar.rise { fill: var(--rise); }
.bar.fall { fill: url(#pola-turun); stroke: var(--fall); }
.bar.unproved { fill: url(#pola-belum); stroke: var(--claimed); }
.bar.unassessed { fill: url(#pola-terbuka); stroke: var(--soft); stroke-dasharray: 2 2; }
.ground { fill: var(--paper); }
.hatch { stroke: var(--backed); stroke-width: 2; }
#pola-terbuka .hatch { stroke: var(--soft); stroke-width: 1; } #pola-belum .hatch { stroke: var(--claimed); stroke-width: 1; } #pola-turun .hatch { stroke: var(--fall); } .dot { fill: var(--verified); }
.gap { stroke: var(--claimed); stroke-width: 2; stroke-dasharray: 3 4; }
.joint { stroke: var(--soft); stroke-dasharray: 2 3; }
.break { fill: none; stroke: var(--paper); stroke-width: 4; }
.band rect { fill: var(--accent); stroke: var(--paper); }
.band-0 { fill-opacity: .06; } .band-1 { fill-opacity: .13; } .band-2 { fill-opacity: .2; } .band-3 { fill-opacity: .28; } .band-4 { fill-opacity: .36; }
.band text { font-size: .78rem; }
.band .category { font-weight: 700; }
@media (max-width: 30rem) { .band text { font-size: .66rem; } }
.field { stroke: var(--paper); stroke-width: 3; }
.field.proved { fill: var(--claimed); }
.field.unproved { fill: url(#pola-belum); }
.field.open { fill: var(--faint); }
.field.unassessed { fill: url(#pola-terbuka); }
.chart text.figure { font-weight: 700; }
.chart text.figure.proved { fill: var(--bright); }
.chart text.figure.unproved { paint-order: stroke; stroke: var(--paper); stroke-width: 7; stroke-linejoin: round; }
.bar.expired, .bar.expiring, .bar.valid { fill: var(--tone); }
.expired { --tone: var(--fall); } .expiring { --tone: var(--backed); } .valid { --tone: var(--verified); }
.bar.expired { fill: var(--paper); stroke: var(--fall); stroke-dasharray: 3 2; }
.bar.expiring { fill: url(#pola-arsir); stroke: var(--backed); }
.as-of-line { stroke: var(--ink); stroke-width: 1.5; }
.chart text.as-of { font-weight: 700; }
.chart text.count { font-size: .72rem; }
.radar { max-width: 100%; height: auto; margin: 0 auto; }
.radar text { font-size: 13px; font-weight: 700; fill: var(--soft); }
.outline { fill: none; stroke: var(--tone); stroke-width: 2; }
.outline.claimed { fill: var(--claimed); fill-opacity: .14; }
.outline.unassessed { stroke: var(--soft); stroke-dasharray: 1 4; } .outline.backed { stroke-dasharray: 6 3; } .outline.verified { stroke-dasharray: 2 3; } .outline.previous { stroke-width: 1.2; }
@media (min-width: 60rem) { .profile-pair { display: grid; grid-template-columns: 18rem minmax(0, 1fr); gap: 1.5rem; align-items: center; } }
@media (forced-colors: active) { .bar, .marker path, .field { forced-color-adjust: none; } }
`
