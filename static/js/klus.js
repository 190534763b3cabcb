// Asks how far a klus is, and shows its page again when it has ended. Asking does not keep the session alive. Without
// it there is a link.
(() => {
  const vak = document.querySelector('[data-klus]')
  const balk = vak?.querySelector('progress')
  const zin = vak?.querySelector('[data-zin]')
  if (!balk || !zin) return
  vak.querySelector('[data-kijk]')?.remove()
  const NA = [500, 1000, 1000, 2000, 2000, 3000] // what is quick is there at once; what is slow is not asked too often
  let keer = 0, wekker

  const straks = () => {
    clearTimeout(wekker)
    wekker = setTimeout(kijk, NA[Math.min(keer++, NA.length - 1)])
  }

  const kijk = async () => {
    if (document.hidden) return
    let stand
    try {
      const antwoord = await fetch(vak.dataset.klus, { redirect: 'manual', cache: 'no-store' })
      if (antwoord.type === 'opaqueredirect' || antwoord.status === 403) return // logged out: sessie.js says so
      if (antwoord.ok) stand = await antwoord.json()
    } catch {
      // no connection: again later
    }
    if (stand && !stand.loopt) return location.reload()
    if (stand) {
      if (zin.textContent !== stand.zin) zin.textContent = stand.zin
      if (stand.totaal) Object.assign(balk, { max: stand.totaal, value: stand.gedaan })
      else balk.removeAttribute('value')
    }
    straks()
  }

  document.addEventListener('visibilitychange', () => { if (!document.hidden) kijk() })
  straks()
})()
