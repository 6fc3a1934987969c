// Rows of long forms: what a choice asks for unfolds beside it, and a row that was added stands where its button was pressed.
document.addEventListener('change', (event) => {
  const row = event.target.matches('select') && event.target.closest('[data-unfold]');
  if (row && row.dataset.unfold.split(' ').includes(event.target.value)) $('details', row).open = true;
});

const PRESSED = 'pressed-at';
document.addEventListener('submit', (event) => {
  const top = ['them', 'lam'].includes(event.submitter?.name) ? event.submitter.getBoundingClientRect().top : '';
  try {
    sessionStorage.setItem(PRESSED, top);
  } catch {
    // a browser that forbids storage shows the row all the same
  }
});
try {
  const top = sessionStorage.getItem(PRESSED);
  const next = $('form [autofocus]');
  sessionStorage.removeItem(PRESSED);
  if (top && next) scrollBy({ top: next.getBoundingClientRect().top - top, behavior: 'instant' });
} catch {
  // the same
}

// The list of sections says at once which of them hold something not saved.
document.addEventListener('input', (event) => {
  const section = event.target.closest('form[data-draft] section[id]');
  const entry = section && $(`aside a[href="#${section.id}"]`)?.closest('li');
  if (entry) $('.badge', entry).textContent = 'Chưa lưu';
});
