// Tables for people, JSON for programs, from the same rows.

export type Row = Readonly<Record<string, string | number>>

/** Columns as wide as their widest cell; the last one is not padded. */
export function tableOf(rows: readonly Row[]): string {
  const [first] = rows
  if (!first) return '(nothing)'
  const columns = Object.keys(first)
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)))
  return cells
    .map((row) =>
      row.map((cell, index) => cell.padEnd(index === columns.length - 1 ? 0 : (widths[index] ?? 0))).join('  '),
    )
    .join('\n')
}

export const shown = (rows: readonly Row[], json: boolean | undefined): string =>
  json ? JSON.stringify(rows, null, 2) : tableOf(rows)
