/**
 * A4 sheets: heads of tables on each, no row cut in two, a report with wide tables on sheets laid across. Chromium
 * repeats no head that has buttons in it, so their boxes are taken away.
 */
export const printStyle = `
@page { size: A4; margin: 18mm 17mm 20mm;
  @bottom-left { font: 7.5pt "Source Sans 3", "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #4d5a68; }
  @bottom-right { font: 7.5pt "Source Sans 3", "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #4d5a68; } }
@page melintang { size: A4 landscape; margin: 16mm 15mm 18mm; }
@media print {
  :root { color-scheme: light; }
  body { background: none; font-size: 10pt; line-height: 1.45; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, .body, footer { padding: 0; max-width: none; }
  header { border-top-width: 3mm; border-bottom: 0; padding-top: 6mm; }
  h1 { font-size: 20pt; margin-bottom: 5mm; }
  h2 { font-size: 13.5pt; break-after: avoid; margin-bottom: 3mm; }
  .body { display: block; }
  nav, .skip, details, footer, .unseen { display: none; }
  main > section { border: 0; padding: 0; margin: 0 0 7mm; }
  main > section > h2 { margin-inline: 0; padding-inline: 0; }
  .facts { grid-template-columns: repeat(3, 1fr); gap: 2.5mm 6mm; margin-bottom: 4mm; }
  body.wide { page: melintang; }
  .wide .facts { grid-template-columns: repeat(5, 1fr); }
  .scroll { overflow: visible; margin-bottom: 5mm; background: none; }
  table { font-size: 8.5pt; }
  caption, figcaption { font-size: 9pt; break-after: avoid; }
  thead { display: table-header-group; break-inside: avoid; }
  tfoot { display: table-row-group; }
  tr, .row, dl > div, .note, .signatures, .legend, .short { break-inside: avoid; }
  th, td { padding: 1mm 1.3mm; }
  thead th { font-size: 7pt; }
  :is(.points, .level, .index, .count, .percent) + :is(.text, .day) { padding-left: 4mm; }
  tr > :first-child { padding-left: 0; }
  tr > :last-child { padding-right: 0; }
  thead button { display: contents; }
  thead button::after { content: none !important; }
  .chart { font-size: 8.5pt; }
  .chart text, .band text { font-size: 8pt; }
  figure { margin-bottom: 5mm; }
  figure.scale, figure.profile, figure.waterfall, figure.distribution, .axis { break-inside: avoid; }
  .axis, .legend { break-after: avoid; }
  .profile-pair { display: grid; grid-template-columns: 58mm minmax(0, 1fr); gap: 5mm; align-items: center; }
  .chart:not(.scale, .distribution) .axis { padding-left: calc(42% + .6rem); }
  .chart:not(.scale) .row { display: grid; grid-template-columns: 42% minmax(0, 1fr); padding-block: 0; }
  .chart:not(.scale) .label { padding: .4mm 4mm .4mm 0; align-items: center; }
  .chart.timeline .label { align-items: start; }
  .chart:not(.scale) .strip { height: 100%; }
  p { orphans: 3; widows: 3; }
}
`
