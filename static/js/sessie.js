// Warns before the screen is locked and opens it again with the password or a key, with the page and what was typed still
// there. Also when the session has ended: whoever logs in again in another tab can still send the form. The server
// decides; this only asks. Without it a page works as any other.
(() => {
  const venster = document.getElementById('sessie')
  if (!venster?.showModal) return
  const { adres, wie, account, slot } = venster.dataset
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

  // What the server says: the session (or that it is locked), null when it has gone, undefined when there was no answer.
  const vraag = async (method = 'GET', waar = adres, body = undefined) => {
    const csrf = document.querySelector('[name=csrfmiddlewaretoken]')?.value ?? ''
    const headers = { 'X-CSRFToken': csrf, Accept: 'application/json' }
    try {
      const antwoord = await fetch(waar, { method, headers, body, redirect: 'manual', cache: 'no-store' })
      if (antwoord.status === 429) return { stand: 'slot', fouten: ['U heeft het te vaak geprobeerd. Wacht een paar minuten.'] }
      const isJson = antwoord.headers.get('Content-Type')?.startsWith('application/json')
      if (antwoord.type === 'opaqueredirect' || antwoord.status === 403 && !isJson) return null
      if (!isJson) return undefined
      const inhoud = await antwoord.json()
      return inhoud.stand === 'uit' ? null : inhoud
    } catch {
      return undefined
    }
  }

  const toon = nieuw => {
    if (stand === nieuw) return
    stand = nieuw
    const koppen = { waarschuwing: 'Bent u er nog?', slot: 'Uw scherm is vergrendeld', verlopen: 'U bent uitgelogd', elders: 'U werkt nu ergens anders', ander: 'U bent uitgelogd' }
    for (const deel of venster.querySelectorAll('[data-bij]')) deel.hidden = deel.dataset.bij !== nieuw
    venster.classList.toggle('sessie--dicht', nieuw !== 'waarschuwing')
    if (!nieuw) return venster.close()
    document.getElementById('sessie-kop').textContent = koppen[nieuw]
    if (!venster.open) venster.showModal()
    venster.querySelector('[data-bij]:not([hidden]) :is(a, button, input):not([hidden], [hidden] *)').focus()
  }

  // How this account can unlock the screen, and what was wrong with the last try.
  const vak = venster.querySelector('[data-bij=slot]')
  const wachtwoord = vak.querySelector('input'), sleutelknop = vak.querySelector('[data-sleutel]'), fout = vak.querySelector('[data-fout]')
  let opties
  const toonSlot = async sessie => {
    const manieren = 'sleutel' in sessie ? sessie : { ...await vraag('GET', slot), fouten: sessie.fouten }
    opties = manieren.sleutel?.request_options.publicKey
    vak.querySelector('form').hidden = manieren.wachtwoord === false
    sleutelknop.hidden = !opties || !window.PublicKeyCredential?.parseRequestOptionsFromJSON
    fout.textContent = (manieren.fouten ?? []).join(' ')
    fout.hidden = !fout.textContent
    toon('slot')
  }
  const ontgrendel = async wat => verwerk(await vraag('POST', slot, new URLSearchParams(wat)))
  vak.querySelector('form').addEventListener('submit', gebeurtenis => {
    gebeurtenis.preventDefault()
    ontgrendel({ password: wachtwoord.value })
    wachtwoord.value = ''
  })
  sleutelknop.addEventListener('click', async () => {
    try {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(opties)
      const bewijs = await navigator.credentials.get({ publicKey })
      ontgrendel({ credential: JSON.stringify(bewijs.toJSON()) })
    } catch {
      fout.textContent = 'Het is niet gelukt. Probeer het nog een keer, of vul uw wachtwoord in.'
      fout.hidden = false
    }
  })

  // Brings the page in line with what the server said; whether the session is there, and still of the same person.
  const verwerk = sessie => {
    clearTimeout(wekker)
    if (sessie === undefined) {
      wekker = setTimeout(kijk, 10_000)
      return true
    }
    if (sessie === null) toon('verlopen')
    else if (sessie.stand === 'slot') toonSlot(sessie)
    else if (String(sessie.account) !== account) toon('ander')
    else if (String(sessie.wie) !== wie) {
      venster.querySelector('[data-hier]').textContent = sessie.werkplek
      toon('elders')
    }
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
    if (wat === 'terug') await vraag('POST', event.target.dataset.adres)
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
