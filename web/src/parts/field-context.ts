import { computed, type InjectionKey, inject, type Ref } from 'vue'

/** What a Field tells the control inside it. */
export interface FieldContext {
  id: string
  labelId: string
  describedBy: Ref<string | undefined>
  invalid: Ref<boolean>
  required: Ref<boolean>
}

export const fieldContext: InjectionKey<FieldContext> = Symbol('field')

/** The attributes that tie a control to its Field; outside a Field the given label is spoken. */
export function useField(label: () => string | undefined) {
  const field = inject(fieldContext, undefined)
  return {
    field,
    attributes: computed(() => ({
      id: field?.id,
      'aria-describedby': field?.describedBy.value,
      'aria-invalid': field?.invalid.value || undefined,
      'aria-required': field?.required.value || undefined,
      'aria-label': field ? undefined : label(),
    })),
    /** For groups of controls, which a label element cannot name. */
    groupAttributes: computed(() => ({
      'aria-labelledby': field?.labelId,
      'aria-describedby': field?.describedBy.value,
      'aria-label': field ? undefined : label(),
    })),
  }
}
