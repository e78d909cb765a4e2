import { reactive } from 'vue'
import { signIn } from '@/net/session'
import { BadAnswer, NetProblem, Unreachable } from '@/net/transport'
import { problemText } from '@/sync'
import { t } from '@/words'

export interface SignInForm {
  login: string
  password: string
  busy: boolean
  loginError: string
  passwordError: string
  /** What went wrong with the whole attempt, and what to do. */
  problem: { code: string; title: string; advice: string } | undefined
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
        form.problem = told(error)
        return false
      } finally {
        form.busy = false
      }
    },
  })
  return form
}

function told(error: unknown): NonNullable<SignInForm['problem']> {
  // Elsewhere work goes on without a network; here nothing does.
  if (error instanceof Unreachable)
    return { code: error.code, title: t('device.noServer'), advice: t('device.noServerAdvice') }
  const known = error instanceof NetProblem ? error : new BadAnswer(String(error))
  return { code: known.code, ...problemText(known) }
}
