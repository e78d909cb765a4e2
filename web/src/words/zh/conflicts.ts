export const conflicts = {
  title: '待处理',
} as const
