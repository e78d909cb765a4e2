'use strict'
// The proof stands behind the # of the address, which browsers do not send: it reaches no log.
const shown = ['asking', 'valid', 'kept', 'altered', 'no_match', 'failed']

function show(state) {
  for (const id of shown) document.getElementById(id).hidden = id !== state
}

function fill(told) {
  document.getElementById('facts').hidden = told.office === undefined
  document.getElementById('purged').hidden = told.purged !== true
  if (told.office === undefined) return
  const when = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
  document.getElementById('office').textContent = told.office
  document.getElementById('received').textContent = when.format(new Date(told.received))
  document.getElementById('items').textContent = String(told.count)
}

async function check() {
  const signature = location.pathname.split('/').pop()
  const seal = location.hash.slice(1)
  if (!/^[0-9a-f]{64}$/.test(seal)) return show('no_match')
  try {
    const answer = await fetch('/api/receipts/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ signature, seal }),
    })
    if (answer.status === 422 || answer.status === 400) return show('no_match')
    if (!answer.ok) return show('failed')
    const told = await answer.json()
    show(told.state === 'valid' && told.purged ? 'kept' : told.state)
    fill(told)
  } catch {
    show('failed')
  }
}

addEventListener('hashchange', check)
check()
