// A second click on a button that sends a form does nothing, so that one click too many does not make two dossiers.
// Ten seconds later, and on the way back, a form can be sent again. Without it a page works as any other.
(() => {
  let verzonden = new WeakMap()
  // At the window, so that what sessie.js holds back does not count as sent.
  window.addEventListener('submit', gebeurtenis => {
    const formulier = gebeurtenis.target
    if (gebeurtenis.defaultPrevented || formulier.method !== 'post') return
    if (Date.now() - (verzonden.get(formulier) ?? 0) < 10_000) gebeurtenis.preventDefault()
    else verzonden.set(formulier, Date.now())
  })
  window.addEventListener('pageshow', () => { verzonden = new WeakMap() })
})()
