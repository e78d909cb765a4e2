export const parcels = {
  title: '包裹',
} as const
