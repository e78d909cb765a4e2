export const search = {
  title: '搜索',
  placeholder: '房号、姓名、手机后四位、单号、取件码',
  start: '输入任意几个字就能查',
  startHint: '房号、住户、手机后四位、快递单号、取件码、装修公司、违章地点，离线也能查',
  none: '没有找到“{query}”',
  reading: '正在读取本机资料…',
  noneHint: '换个词，或只输入一部分',
  more: '还有 {n} 条，请再输入几个字',
  keys: '上下选择，回车打开',
  results: '{n} 条结果',
} as const
