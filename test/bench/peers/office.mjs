// One agency as an office keeps it: a workbook with a worksheet and formulas that have no values yet, as
// flat OpenDocument. LibreOffice calculates it and writes the first sheet as tab-separated text.

/** Rows of a worksheet by column name. The first sheet has one row: agency, year, total, category, aspects. */
export function officeWorkbook(rows, rubric) {
  const [{ instansi, tahun }] = rows
  const inAspects = rubric.aspects.map(({ indicators }) => indicators.map(pointsOf).join('+'))
  const aspects = inAspects.map((_, index) => `[$Hitung.B${index + 1}]`)
  const total = `[$Hitung.B${aspects.length + 1}]`
  const band = rubric.bands
    .slice(1)
    .reduce(
      (lower, { id, from }) => `IF(${total}>=${from / 10_000};"${id}";${lower})`,
      `"${rubric.bands[0].id}"`,
    )
  const fixed = (cell) => `TEXT(${cell};"0.00")`
  const result = [text(instansi), text(tahun), formula(fixed(total)), formula(band)]
  const steps = [...inAspects, `SUM([.B1:.B${aspects.length}])`]
  return document([
    sheet('Hasil', [[...result, ...aspects.map((cell) => formula(fixed(cell)))]]),
    sheet(
      'Hitung',
      steps.map((step) => [text(''), formula(step)]),
    ),
    sheet(
      'Kertas',
      rows.map(({ indikator, tingkat }) => [text(indikator), level(tingkat)]),
    ),
  ])

  function pointsOf({ id, weight }) {
    const [ids, levels] = ['A', 'B'].map(
      (name) => `[$Kertas.${name}1:$Kertas.${name}${rows.length}]`,
    )
    return `SUMPRODUCT(MAX((${ids}="${id}")*${levels}))*${weight / 10_000}`
  }
}

const escaped = (value) =>
  String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const text = (value) =>
  `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`

const level = (value) =>
  value === ''
    ? '<table:table-cell/>'
    : `<table:table-cell office:value-type="float" office:value="${value}"/>`

const formula = (value) => `<table:table-cell table:formula="of:=${escaped(value)}"/>`

const sheet = (name, rows) =>
  `<table:table table:name="${name}">${rows.map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`).join('')}</table:table>`

const document = (sheets) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>${sheets.join('')}</office:spreadsheet></office:body></office:document>
`
