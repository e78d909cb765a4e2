import { ref } from 'vue'

/** The visit that was just saved, so that the site list can say so and offer the next one. */
export const lastSaved = ref<{ inspection: string; renovation: string; violations: number }>()
