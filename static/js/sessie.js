// Warns before the session ends, and keeps a half-filled form when it has ended: whoever logs in again in another tab
// can still send it. The server decides; this only asks. Without it a page works as any other.
(() => {
  const venster = document.getElementById('sessie')
  if (!venster?.showModal) return
  const { adres, wie } = venster.dataset
  const waarschuwing = Number(venster.dataset.waarschuwing)
  const VERS = 60_000 // so long an answer of the server stays good enough to send a form without asking again
  let einde, gezien, wekker, stand, getypt = 0
  const doorgelaten = new WeakSet()
  const seconden = () => Math.round((einde - Date.now()) / 1000)

  const onthoud = over => {
    gezien = Date.now()
    einde = gezien + over * 1000
    clearTimeout(wekker)
    wekker = setTimeout(kijk, Math.max(1, over - waarschuwing) * 1000)
  }

  // What the server says: the session, null when it has gone, undefined when there was no answer.
  const vraag = async (method = 'GET') => {
    const headers = { 'X-CSRFToken': document.querySelector('[name=csrfmiddlewaretoken]')?.value ?? '' }
    try {
      const antwoord = await fetch(adres, { method, headers, redirect: 'manual', cache: 'no-store' })
      if (antwoord.type === 'opaqueredirect' || antwoord.status === 403) return null
      return antwoord.ok ? await antwoord.json() : undefined
    } catch {
      return undefined
    }
  }

  const toon = nieuw => {
    if (stand === nieuw) return
    stand = nieuw
    const koppen = { waarschuwing: 'Bent u er nog?', verlopen: 'U bent uitgelogd', ander: 'U bent uitgelogd' }
    for (const deel of venster.querySelectorAll('[data-bij]')) deel.hidden = deel.dataset.bij !== nieuw
    venster.classList.toggle('sessie--dicht', nieuw !== 'waarschuwing')
    if (!nieuw) return venster.close()
    document.getElementById('sessie-kop').textContent = koppen[nieuw]
    if (!venster.open) venster.showModal()
    venster.querySelector('[data-bij]:not([hidden]) :is(a, button)').focus()
  }

  // Brings the page in line with what the server said; whether the session is there, and still of the same person.
  const verwerk = sessie => {
    clearTimeout(wekker)
    if (sessie === undefined) {
      wekker = setTimeout(kijk, 10_000)
      return true
    }
    if (sessie === null) toon('verlopen')
    else if (String(sessie.wie) !== wie) toon('ander')
    else {
      for (const veld of document.getElementsByName('csrfmiddlewaretoken')) veld.value = sessie.csrf
      onthoud(sessie.over)
      toon(sessie.over > waarschuwing ? undefined : 'waarschuwing')
      if (stand) aftellen()
      return true
    }
    return false
  }

  // Whoever is typing is not away.
  const kijk = async () => verwerk(await vraag(Date.now() - getypt < waarschuwing * 500 ? 'POST' : 'GET'))

  const aftellen = () => {
    clearTimeout(wekker)
    const over = seconden()
    if (over < 0) return kijk()
    const minuten = Math.ceil(over / 60)
    venster.querySelector('[data-teller]').textContent =
      over > 60 ? `${minuten} minuten` : `${Math.max(over, 1)} ${over > 1 ? 'seconden' : 'seconde'}`
    wekker = setTimeout(aftellen, 1000)
  }

  venster.addEventListener('cancel', async event => {
    event.preventDefault()
    if (stand === 'waarschuwing') verwerk(await vraag('POST'))
  })
  venster.addEventListener('close', () => stand && venster.showModal())
  document.addEventListener('input', () => { getypt = Date.now() })
  venster.addEventListener('click', async event => {
    const wat = event.target.dataset.doe
    if (wat) verwerk(await vraag(wat === 'blijf' ? 'POST' : 'GET'))
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && (stand || Date.now() - gezien > VERS)) kijk()
  })
  document.addEventListener('submit', async event => {
    const form = event.target
    if (form.method !== 'post' || doorgelaten.has(form) || Date.now() - gezien < VERS && seconden() > 0) return
    event.preventDefault()
    if (!(await kijk())) return
    doorgelaten.add(form)
    form.requestSubmit(event.submitter)
    doorgelaten.delete(form)
  })
  onthoud(Number(venster.dataset.over))
})()
