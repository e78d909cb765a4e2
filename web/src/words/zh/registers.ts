export const registers = {
  title: '登记簿',
} as const
