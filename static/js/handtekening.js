// A signature drawn on the screen becomes a picture in a hidden field of the form. Without it a scan can be added.
(() => {
  const veld = document.querySelector('[data-tekening]')
  const sjabloon = document.getElementById('tekenvak')
  if (!veld || !sjabloon) return
  const vak = sjabloon.content.firstElementChild.cloneNode(true)
  const plek = document.getElementById('div_id_scan') ?? veld
  plek.before(vak)
  const vlak = vak.querySelector('canvas')
  const pen = vlak.getContext('2d')
  let tekent = false

  const begin = () => {
    pen.clearRect(0, 0, vlak.width, vlak.height)
    pen.lineWidth = 3
    pen.lineCap = pen.lineJoin = 'round'
    veld.value = ''
  }
  const punt = gebeurtenis => {
    const { left, top, width, height } = vlak.getBoundingClientRect()
    return [(gebeurtenis.clientX - left) * vlak.width / width, (gebeurtenis.clientY - top) * vlak.height / height]
  }
  vlak.addEventListener('pointerdown', gebeurtenis => {
    tekent = true
    vlak.setPointerCapture(gebeurtenis.pointerId)
    pen.beginPath()
    pen.moveTo(...punt(gebeurtenis))
  })
  vlak.addEventListener('pointermove', gebeurtenis => {
    if (!tekent) return
    pen.lineTo(...punt(gebeurtenis))
    pen.stroke()
  })
  for (const einde of ['pointerup', 'pointercancel']) {
    vlak.addEventListener(einde, () => {
      if (!tekent) return
      tekent = false
      veld.value = vlak.toDataURL('image/png')
      const dag = document.getElementById('id_getekend_client_op')
      if (dag && !dag.value) dag.value = document.getElementById('id_besproken_op')?.value ?? ''
    })
  }
  vak.querySelector('button').addEventListener('click', begin)
  // After a refusal the drawing is still there.
  const eerder = veld.value
  begin()
  if (eerder.startsWith('data:image/png;base64,')) {
    const inhoud = Uint8Array.from(atob(eerder.split(',')[1]), teken => teken.charCodeAt(0))
    createImageBitmap(new Blob([inhoud], { type: 'image/png' })).then(beeld => {
      pen.drawImage(beeld, 0, 0)
      veld.value = eerder
    }, begin)
  }
})()
