import { DAY_MS, OFFICE_OFFSET_MS } from '@/office-time'
import { zip } from './zip'

/** A cell: words, a number, or a moment (device time in ms) shown on the office's wall clock. */
export type Cell = string | number | { at: number } | undefined

export interface Sheet {
  /** At most 31 signs, none of []:*?/\ */
  name: string
  /** Lines above the table: title, period, who made it. */
  title: readonly string[]
  head: readonly string[]
  /** Widths of the columns, in digits. */
  widths: readonly number[]
  rows: readonly (readonly Cell[])[]
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Days from the spreadsheet's day 0 to 1970. */
const EPOCH_DAYS = 25_569
const PLAIN = 0
const BOLD = 1
const MOMENT = 2

/**
 * A workbook with one sheet, made on the device, so that a ledger can be had without a network.
 * Words are inline strings: whatever somebody typed, no spreadsheet takes it for a formula.
 */
export function xlsx(sheet: Sheet): Uint8Array<ArrayBuffer> {
  const files: [name: string, text: string][] = [
    ['[Content_Types].xml', TYPES],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheet.name)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', worksheet(sheet)],
  ]
  const encoder = new TextEncoder()
  return zip(files.map(([name, text]) => ({ name, bytes: encoder.encode(HEAD + text) })))
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/></Types>`

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

const relations = (targets: [kind: string, target: string][]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([kind, to], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${to}"/>`,
    )
    .join('')}</Relationships>`

const workbook = (name: string) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`

function worksheet({ title, head, widths, rows }: Sheet): string {
  const lines = [
    ...title.map((text) => row([text], BOLD)),
    row(head, BOLD),
    ...rows.map((cells) => row(cells, PLAIN)),
  ]
  const above = title.length + 1
  const columns = widths.map(
    (w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`,
  )
  // The head stays in sight while a month is scrolled through.
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${above}" topLeftCell="A${above + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

const row = (cells: readonly Cell[], style: number) =>
  `<row>${cells.map((value) => cell(value, style)).join('')}</row>`

function cell(value: Cell, style: number): string {
  if (value === undefined || value === '') return '<c/>'
  if (typeof value === 'number') return `<c s="${style}"><v>${value}</v></c>`
  if (typeof value === 'object') return `<c s="${MOMENT}"><v>${serial(value.at)}</v></c>`
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

const serial = (at: number) => (at + OFFICE_OFFSET_MS) / DAY_MS + EPOCH_DAYS

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML has no signs for most control characters, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const escaped = (text: string) =>
  text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark)
