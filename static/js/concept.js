// Keeps what is typed on the server while it is typed, and offers it again when the page is opened later: after a crash,
// or when the session had ended. Passwords, files and a BSN are never sent along. Without it a page works as any other.
(() => {
  const { adres, antwoord: isAntwoord } = document.currentScript.dataset
  const WACHT = 1500, NOOIT = /bsn|password|wachtwoord|credential|csrfmiddlewaretoken/i
  const typbaar = 'textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=file], [type=password])'
  const formulieren = [...document.forms].filter(formulier => formulier.method === 'post' && formulier.id !== 'intake'
    && formulier.getAttribute('role') !== 'search' && !formulier.closest('dialog')
    && formulier.querySelector(typbaar))
  if (!formulieren.length) return
  const pagina = location.pathname + location.search
  const pad = formulier => new URL(formulier.getAttribute('action') || location.href, location.href).pathname
  const velden = formulier => [...new FormData(formulier)]
    .filter(([naam, waarde]) => typeof waarde === 'string' && !NOOIT.test(naam))
  const inhoud = paren => JSON.stringify(paren.filter(([naam]) => !['eenmaal', 'opslaan'].includes(naam)))
  let verlaten = false

  const plek = formulier => {
    const knoppen = formulier.querySelector('.acties') ?? formulier
    const stand = knoppen.querySelector('.concept-stand') ?? knoppen.appendChild(document.createElement('span'))
    stand.className = 'concept-stand'
    stand.setAttribute('role', 'status')
    return stand
  }

  for (const formulier of formulieren) {
    const begin = inhoud(velden(formulier))
    let bewaard = begin, wekker
    const bewaar = async () => {
      clearTimeout(wekker)
      const paren = velden(formulier)
      if (verlaten || inhoud(paren) === bewaard) return
      bewaard = inhoud(paren)
      try {
        const antwoord = await fetch(adres, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-CSRFToken': formulier.elements.csrfmiddlewaretoken.value },
          body: JSON.stringify({ pagina, actie: pad(formulier), velden: paren }),
          redirect: 'manual', cache: 'no-store', keepalive: true,
        })
        plek(formulier).textContent = antwoord.ok && (await antwoord.json()).bewaard ? 'Concept bewaard' : ''
        if (!antwoord.ok) bewaard = begin
      } catch {
        bewaard = begin // the next letter tries again
      }
    }
    formulier.addEventListener('input', () => {
      clearTimeout(wekker)
      wekker = setTimeout(bewaar, WACHT)
    })
    window.addEventListener('pagehide', bewaar)
  }
  // At the window, as in verzenden.js: what another script holds back does not count as sent.
  window.addEventListener('submit', gebeurtenis => { if (!gebeurtenis.defaultPrevented) verlaten = true })
  window.addEventListener('pageshow', () => { verlaten = false })

  const knop = (tekst, doe) => {
    const maak = document.createElement('button')
    maak.type = 'button'
    maak.className = 'knop-link'
    maak.textContent = tekst
    maak.addEventListener('click', doe)
    return maak
  }

  const bied = async () => {
    if (new URLSearchParams(location.search).has('concept')) return
    const antwoord = await fetch(`${adres}?${new URLSearchParams({ pagina })}`, { redirect: 'manual', cache: 'no-store' })
    const eerder = antwoord.ok ? await antwoord.json() : {}
    const formulier = formulieren.find(een => pad(een) === eerder.actie)
    if (!formulier || inhoud(eerder.velden) === inhoud(velden(formulier))) return
    const aanbod = document.createElement('div')
    aanbod.className = 'utrecht-alert utrecht-alert--info concept'
    aanbod.setAttribute('role', 'status')
    const uitleg = document.createElement('p')
    uitleg.textContent = `Om ${eerder.om} typte u hier iets dat niet is opgeslagen.`
    const doen = document.createElement('div')
    doen.className = 'acties'
    doen.append(knop('Zet het terug', () => location.assign(eerder.adres)), knop('Weggooien', async () => {
      const weg = new URLSearchParams({ csrfmiddlewaretoken: formulier.elements.csrfmiddlewaretoken.value })
      const klaar = await fetch(eerder.weg, { method: 'POST', body: weg, redirect: 'manual', cache: 'no-store' })
      if (klaar.ok || klaar.type === 'opaqueredirect') aanbod.remove()
    }))
    aanbod.append(uitleg, doen)
    document.querySelector('.paginakop')?.before(aanbod)
  }
  // The answer to a form that was refused shows what was typed by itself.
  if (isAntwoord === undefined) bied().catch(() => {})
})()
