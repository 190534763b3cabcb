// A second click on a button that sends a form does nothing, and a page that one comes back to sends the numbers that it
// had, so that the server knows what it has seen before. Ten seconds later a form can be sent again. Without this script
// the server asks whether something is meant to be there twice.
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

  // The browser fetches a page again when somebody comes back to it, and fills in what they had typed.
  const velden = [...document.getElementsByName('eenmaal')]
  const eerder = history.state?.eenmaal
  const terug = performance.getEntriesByType('navigation')[0]?.type === 'back_forward'
  if (terug && eerder?.length === velden.length) velden.forEach((veld, plek) => { veld.value = eerder[plek] })
  else history.replaceState({ ...history.state, eenmaal: velden.map(veld => veld.value) }, '')
})()
