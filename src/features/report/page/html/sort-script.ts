/**
 * Runs in the reader's browser, where scripts are allowed: headings become buttons that sort. The
 * order stands in `aria-sort` and is told to screen readers. What is empty comes last either way.
 */
export const sortScript = `
'use strict'
{
  const status = document.getElementById('kabar')
  const language = document.documentElement.lang
  const order = new Intl.Collator(language, { numeric: true })
  const isNumber = (kind) => !['text', 'day'].includes(kind)
  const keyOf = (cell, kind) => {
    if (cell.classList.contains('none')) return null
    if (kind === 'text') return cell.textContent
    const told = cell.querySelector('data, time')
    if (!told) return null
    return isNumber(kind) ? Number(told.value) : told.dateTime
  }
  const compare = (left, right, kind) => {
    if (kind === 'text') return order.compare(left, right)
    return left < right ? -1 : left > right ? 1 : 0
  }
  const sort = (heading, index) => {
    const table = heading.closest('table')
    const body = table.tBodies[0]
    const kind = heading.classList[0]
    const isUp = heading.getAttribute('aria-sort') !== 'ascending'
    const rows = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[index], kind) }))
    rows.sort((left, right) => {
      if (left.key === null || right.key === null) return (left.key === null) - (right.key === null)
      return compare(left.key, right.key, kind) * (isUp ? 1 : -1)
    })
    body.append(...rows.map(({ row }) => row))
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort')
    heading.setAttribute('aria-sort', isUp ? 'ascending' : 'descending')
    status.textContent =
      (isUp ? status.dataset.ascending : status.dataset.descending) + ' ' + heading.textContent
  }
  for (const table of document.querySelectorAll('main table')) {
    if (table.tBodies[0].rows.length < 3) continue
    ;[...table.tHead.rows[0].cells].forEach((heading, index) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.append(...heading.childNodes)
      button.addEventListener('click', () => sort(heading, index))
      heading.append(button)
    })
  }
}
`
