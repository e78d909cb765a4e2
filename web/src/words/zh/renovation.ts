export const renovation = {
  title: '装修',
} as const
