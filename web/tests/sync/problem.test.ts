import { beforeAll, describe, expect, test } from 'vitest'
import { loadProblems, problemText } from '@/sync/problem'

beforeAll(() => loadProblems())

describe('a problem in words', () => {
  const told = { code: 'role_forbids_this_one', params: { move: 'close' } }

  test('a stricter rule says itself who may', () => {
    expect(problemText(told, 'violation').title).toBe('重大违章只能由管理处负责人处理')
  })

  test('where the type is not known, the general words stand', () => {
    expect(problemText(told).title).not.toBe('')
    expect(problemText(told).title).not.toContain('重大违章')
  })

  test.each([
    ['renovation', 'area', '㎡'],
    ['renovation', 'deposit', '¥'],
    ['resident', 'phone', '30'],
    ['violation', 'told', '个字'],
  ])('what %s takes as %s is said', (type, field, said) => {
    const { title, advice } = problemText({ code: 'bad_value', params: { field } }, type)
    expect(title).not.toContain('{')
    expect(advice).toContain(said)
  })

  test('the advice stays', () => {
    expect(problemText(told, 'violation').advice).toBe(problemText(told).advice)
  })
})
