import { tMaybe } from '@/words'

/** What a part of a setting is called; a code that nobody named stands for itself. */
export const keyLabel = (key: string) => tMaybe(`settings.key_${key}`) ?? key
