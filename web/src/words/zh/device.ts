export const device = {
  title: '本机',
} as const
