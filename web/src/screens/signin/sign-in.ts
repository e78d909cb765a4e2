import { reactive } from 'vue'
import { signIn } from '@/net/session'
import { NetProblem, Unreachable } from '@/net/transport'
import { problemText } from '@/sync'
import { t } from '@/words'

export interface SignInForm {
  login: string
  password: string
  busy: boolean
  loginError: string
  passwordError: string
  /** What went wrong with the whole attempt, and what to do. */
  problem: { title: string; advice: string } | undefined
  submit(): Promise<boolean>
}

/** The sign-in form without its looks; `submit` answers whether it led in. */
export function useSignInForm(login: string): SignInForm {
  const form: SignInForm = reactive({
    login,
    password: '',
    busy: false,
    loginError: '',
    passwordError: '',
    problem: undefined,
    async submit() {
      form.loginError = form.login.trim() ? '' : t('account.loginMissing')
      form.passwordError = form.password ? '' : t('account.passwordMissing')
      if (form.busy || form.loginError || form.passwordError) return false
      form.busy = true
      form.problem = undefined
      try {
        await signIn(form.login.trim(), form.password)
        return true
      } catch (error) {
        form.problem = problemText(told(error))
        return false
      } finally {
        form.busy = false
      }
    },
  })
  return form
}

function told(error: unknown) {
  if (error instanceof NetProblem) return { code: error.code, params: error.params }
  return { code: error instanceof Unreachable ? 'unreachable' : 'bad_answer' }
}
