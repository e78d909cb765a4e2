export const violations = {
  title: '违规',
} as const
