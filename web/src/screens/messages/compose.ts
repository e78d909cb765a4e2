/** What a message says of one parcel. */
export interface ToldParcel {
  courier: string
  tracking: string
  code: string
  shelf: string
}

/** Everything that a template may ask for; the parcels are all of one recipient. */
export interface Told {
  name: string
  masked: string
  room: string
  office: string
  place: string
  hours: string
  /** Whole days since the oldest of the parcels came. */
  days: number
  parcels: readonly ToldParcel[]
}

export type Language = 'zh' | 'en'
export const PURPOSES = ['consent', 'pickup', 'remind', 'again', 'return'] as const
export type Purpose = (typeof PURPOSES)[number]

const WORDS = {
  zh: {
    code: (code: string) => `取件码${code}`,
    shelf: (shelf: string) => `（货架${shelf}）`,
    tail: (tail: string) => `（尾号${tail}）`,
    between: '；',
    parcel: '快件',
  },
  en: {
    code: (code: string) => `code ${code}`,
    shelf: (shelf: string) => ` (shelf ${shelf})`,
    tail: (tail: string) => ` (ending ${tail})`,
    between: '; ',
    parcel: 'a parcel',
  },
} as const

/**
 * The template with what it asks for. What is not known is left out with the brackets around it;
 * braces that name nothing stay, so that a mistyped template shows (L3). English numbers take their
 * word with them: `{count} {count|parcel waits|parcels wait}`.
 */
export function compose(template: string, told: Told, language: Language): string {
  const values: Record<string, string> = {
    name: told.name,
    masked: told.masked,
    room: told.room,
    office: told.office,
    place: told.place,
    hours: told.hours,
    days: String(told.days),
    count: String(told.parcels.length),
    codes: told.parcels.map((one) => codeOf(one, language)).join(WORDS[language].between),
    parcels: told.parcels.map((one) => tailOf(one, language)).join(WORDS[language].between),
  }
  return template
    .replace(
      /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
      (whole, name: string, one?: string, several?: string) =>
        one === undefined || values[name] === undefined
          ? (values[name] ?? whole)
          : String(values[name] === '1' ? one : several),
    )
    .replace(/ {2,}/g, ' ')
    .trim()
}

function codeOf({ courier, code, shelf }: ToldParcel, language: Language): string {
  const words = WORDS[language]
  const parts = [courier, code && words.code(code)].filter(Boolean)
  const named = parts.join(language === 'en' ? ', ' : '')
  return `${named || words.parcel}${shelf ? words.shelf(shelf) : ''}`
}

/** Before consent there is nothing to collect yet: the courier and the end of the number. */
function tailOf({ courier, tracking }: ToldParcel, language: Language): string {
  const words = WORDS[language]
  return `${courier || words.parcel}${tracking ? words.tail(tracking.slice(-4)) : ''}`
}
