// Saves every answer by itself, a moment after it was given. What could not be sent stays in this tab (also after
// closing the lid or logging in again) and is sent when that is possible. Nobody's answer is overwritten silently: the
// server tells when somebody else changed it meanwhile, and the visitor chooses.
(() => {
  const formulier = document.getElementById('intake')
  const opslag = document.getElementById('opslag')
  const WACHT = 700, OPNIEUW = 4000, KIJK = 10000
  const sleutel = formulier?.dataset.sleutel
  const wie = document.getElementById('sessie')?.dataset.wie

  // keepalive: also what was typed just before leaving the page arrives.
  const post = (adres, pakket) => fetch(adres, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-CSRFToken': document.querySelector('[name=csrfmiddlewaretoken]').value,
    },
    body: JSON.stringify(Object.fromEntries(pakket)),
    redirect: 'manual',
    cache: 'no-store',
    keepalive: true,
  })

  // What waits of the other leefgebieden goes too; where somebody has to choose, it waits until that page is opened.
  const stuurAndere = async () => {
    for (const ander of Object.keys(sessionStorage)) {
      if (ander === sleutel || !ander.startsWith('intake-') || !ander.endsWith(`-${wie}`)) continue
      const { adres, stukken } = JSON.parse(sessionStorage.getItem(ander))
      try {
        const antwoord = await post(adres, stukken)
        if (!antwoord.ok) continue
        const { botsingen, fouten } = await antwoord.json()
        if (!Object.keys({ ...botsingen, ...fouten }).length) sessionStorage.removeItem(ander)
      } catch { /* later, on the next page */ }
    }
  }
  stuurAndere()

  // How far the others are: asked as long as somebody looks at this page.
  const voortgang = document.querySelector('[data-stand]')
  const WOORDEN = { leeg: 'nog leeg', bezig: 'bezig', klaar: 'klaar' }
  const toonStand = async () => {
    if (document.hidden) return
    try {
      const antwoord = await fetch(voortgang.dataset.stand, { redirect: 'manual', cache: 'no-store' })
      if (!antwoord.ok) return
      for (const [code, [stand, wie]] of Object.entries(await antwoord.json())) {
        const plek = voortgang.querySelector(`[data-leefgebied="${code}"]`)
        if (!plek) continue
        plek.className = `is-${stand}`
        plek.querySelector('[data-woord]').textContent = `, ${WOORDEN[stand]}`
        plek.querySelector('[data-bezig]').textContent = wie && `(${wie})`
      }
    } catch { /* the next time */ }
  }
  if (voortgang) {
    setInterval(toonStand, KIJK)
    toonStand()
  }
  if (!formulier || !opslag) return
  const vragen = new Map([...formulier.querySelectorAll('[data-vraag]')].map(v => [v.dataset.vraag, v]))
  let wachtend = new Map(JSON.parse(sessionStorage.getItem(sleutel) ?? 'null')?.stukken ?? [])
  let wekker, bezig = false

  const zeg = (tekst, stand = '') => {
    opslag.textContent = tekst
    opslag.dataset.stand = stand
  }
  const bewaar = () => wachtend.size
    ? sessionStorage.setItem(sleutel, JSON.stringify({ adres: formulier.action, stukken: [...wachtend] }))
    : sessionStorage.removeItem(sleutel)

  const rij = tr => Object.fromEntries([...tr.querySelectorAll('[name]')]
    .filter(veld => veld.value.trim() !== '').map(veld => [veld.name.split('.').at(-1), veld.value]))

  const lees = vraag => {
    const { soort } = vraag.dataset
    if (soort === 'rijen') return [...vraag.querySelectorAll('tbody tr')].map(rij).filter(r => Object.keys(r).length)
    if (soort === 'meerkeuze') return [...vraag.querySelectorAll(':checked')].map(veld => veld.value)
    if (['keuze', 'ja_nee', 'schaal'].includes(soort)) return vraag.querySelector(':checked')?.value ?? null
    return vraag.querySelector('textarea, input:not([type=hidden])').value
  }

  const nieuweRij = vraag => {
    const laatste = vraag.querySelector('tbody tr:last-child')
    const nieuw = laatste.cloneNode(true)
    const nummer = vraag.querySelectorAll('tbody tr').length + 1
    for (const veld of nieuw.querySelectorAll('[name]')) {
      veld.value = ''
      veld.setAttribute('aria-label', veld.getAttribute('aria-label').replace(/\d+$/, nummer))
    }
    laatste.after(nieuw)
    return nieuw
  }

  const zet = (vraag, waarde) => {
    const { soort } = vraag.dataset
    if (soort === 'rijen') {
      while (vraag.querySelectorAll('tbody tr').length <= (waarde ?? []).length) nieuweRij(vraag)
      vraag.querySelectorAll('tbody tr').forEach((tr, nummer) => {
        for (const veld of tr.querySelectorAll('[name]')) veld.value = waarde?.[nummer]?.[veld.name.split('.').at(-1)] ?? ''
      })
    } else if (['meerkeuze', 'keuze', 'ja_nee', 'schaal'].includes(soort)) {
      const gekozen = [waarde ?? []].flat().map(String)
      for (const veld of vraag.querySelectorAll('[type=radio], [type=checkbox]')) veld.checked = gekozen.includes(veld.value)
    } else vraag.querySelector('textarea, input:not([type=hidden])').value = waarde ?? ''
  }

  const toonFout = (vraag, tekst) => {
    const plek = vraag.querySelector('[data-fout]')
    plek.textContent = tekst ?? ''
    plek.hidden = !tekst
  }

  const knop = (tekst, doe) => {
    const maak = document.createElement('button')
    maak.type = 'button'
    maak.className = 'utrecht-button utrecht-button--html-button utrecht-button--secondary-action knop-klein'
    maak.textContent = tekst
    maak.addEventListener('click', doe)
    return maak
  }

  const toonBotsing = (vraag, botsing) => {
    const plek = vraag.querySelector('[data-botsing]')
    const uitleg = document.createElement('p')
    uitleg.textContent = `${botsing.door} schreef intussen: ${botsing.woorden}. Wat moet er staan?`
    const klaar = () => { plek.hidden = true; plek.replaceChildren() }
    plek.replaceChildren(uitleg, knop('Mijn antwoord', () => {
      vraag.dataset.versie = botsing.versie
      klaar()
      onthoud(vraag, 0)
    }), knop(`Dat van ${botsing.door}`, () => {
      vraag.dataset.versie = botsing.versie
      zet(vraag, botsing.waarde)
      klaar()
    }))
    plek.hidden = false
  }

  const onthoud = (vraag, wacht = WACHT, bron = '') => {
    wachtend.set(vraag.dataset.vraag, { waarde: lees(vraag), versie: Number(vraag.dataset.versie), ...(bron && { bron }) })
    bewaar()
    toonFout(vraag)
    zeg('Nog niet opgeslagen …', 'bezig')
    clearTimeout(wekker)
    wekker = setTimeout(verstuur, wacht)
  }

  const later = (tekst) => {
    zeg(`${tekst} Wat u typt blijft op dit apparaat staan.`, 'fout')
    clearTimeout(wekker)
    wekker = setTimeout(verstuur, OPNIEUW)
  }

  const verwerk = (antwoord, pakket) => {
    for (const [code, stuk] of pakket) {
      const vraag = vragen.get(code)
      const nu = wachtend.get(code)
      const nieuwer = nu !== undefined && nu !== stuk // typed or chosen while this was on its way
      if (code in (antwoord.versies ?? {})) {
        vraag.dataset.versie = antwoord.versies[code]
        if (nu === stuk) wachtend.delete(code)
        else if (nu) nu.versie = antwoord.versies[code]
      } else if (code in (antwoord.botsingen ?? {})) {
        if (nieuwer && nu.versie === antwoord.botsingen[code].versie) continue
        wachtend.delete(code)
        toonBotsing(vraag, antwoord.botsingen[code])
      } else if (code in (antwoord.fouten ?? {})) {
        if (nieuwer) continue
        wachtend.delete(code)
        toonFout(vraag, antwoord.fouten[code])
      }
    }
    bewaar()
  }

  const verstuur = async () => {
    if (bezig || !wachtend.size) return
    bezig = true
    clearTimeout(wekker)
    const pakket = [...wachtend]
    try {
      const antwoord = await post(formulier.action, pakket)
      const isJson = antwoord.headers.get('Content-Type')?.startsWith('application/json')
      if (antwoord.type === 'opaqueredirect' || antwoord.status === 403) later('Niet opgeslagen: u bent uitgelogd. Log in een ander tabblad in.')
      else if (!isJson) later('Niet opgeslagen: er ging iets mis.')
      else {
        const inhoud = await antwoord.json()
        verwerk(inhoud, pakket)
        if (inhoud.fout) later(inhoud.fout)
        else if (Object.keys(inhoud.fouten).length) zeg('Niet alles is opgeslagen. Kijk wat er bij de vraag staat.', 'fout')
        else if (Object.keys(inhoud.botsingen).length) zeg('Kies bij de vraag welk antwoord moet blijven.', 'fout')
        else zeg(`Opgeslagen om ${inhoud.om}`, 'klaar')
        // What is newer goes too; and one refused answer keeps the others from being saved, without it they go again.
        if (!inhoud.fout && wachtend.size) wekker = setTimeout(verstuur, 0)
      }
    } catch {
      later('Niet opgeslagen: geen verbinding.')
    } finally {
      bezig = false
    }
  }

  formulier.addEventListener('input', gebeurtenis => {
    const vraag = gebeurtenis.target.closest('[data-vraag]')
    if (vraag) onthoud(vraag)
  })
  formulier.addEventListener('change', gebeurtenis => {
    const vraag = gebeurtenis.target.closest('[data-vraag]')
    if (vraag) onthoud(vraag, 0)
  })
  formulier.addEventListener('click', gebeurtenis => {
    const vraag = gebeurtenis.target.closest('[data-vraag]')
    const over = gebeurtenis.target.closest('[data-overnemen]')
    if (over) {
      zet(vraag, JSON.parse(over.dataset.overnemen))
      onthoud(vraag, 0, over.dataset.bron)
    } else if (gebeurtenis.target.closest('[data-rij-erbij]')) nieuweRij(vraag).querySelector('[name]').focus()
  })
  formulier.addEventListener('submit', gebeurtenis => {
    gebeurtenis.preventDefault()
    verstuur()
  })
  for (const erbij of formulier.querySelectorAll('[data-rij-erbij]')) erbij.hidden = false
  for (const naam of ['online', 'focus', 'pageshow']) window.addEventListener(naam, verstuur)
  // The link to the next page waits for what was just typed; without a connection it is still there later.
  window.addEventListener('pagehide', () => { if (wachtend.size) { bewaar(); verstuur() } })
  for (const [code, { waarde }] of wachtend) if (vragen.has(code)) zet(vragen.get(code), waarde)
  if (wachtend.size) verstuur()
})()
