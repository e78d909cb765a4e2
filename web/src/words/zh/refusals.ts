export const refusals = {
  title: '待处理',
} as const
