/** 138****5678: enough to recognise, too little to call. Short numbers keep their last four. */
export function maskPhone(phone: string | undefined): string {
  const digits = (phone ?? '').replace(/\D/g, '')
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  return digits.length > 4 ? `****${digits.slice(-4)}` : digits && '****'
}

export const lastFour = (phone: string | undefined) => (phone ?? '').replace(/\D/g, '').slice(-4)
