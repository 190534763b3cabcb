// Says on the page that a key did not work, where django-allauth would only tell the console.
document.addEventListener('allauth.error', event => {
  event.preventDefault()
  const melding = document.getElementById('sleutel-fout')
  melding.hidden = false
  melding.scrollIntoView({ block: 'center' })
})
