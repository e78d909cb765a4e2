export const problem = {
  title: '出错了',
} as const
