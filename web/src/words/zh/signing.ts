export const signing = {
  signHere: '请在此签名',
  signature: '签名',
  blank: '还没有签名',
  clear: '重新签名',
  strokes: '{n} 笔',
} as const
