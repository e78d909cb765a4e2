export const people = {
  title: '人员',
} as const
