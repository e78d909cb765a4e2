export { saveFile } from './save'
export { type Cell, type Sheet, XLSX, xlsx } from './xlsx'
