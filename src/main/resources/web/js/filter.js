// Filters rows that are already on the page. Reads text on "input" only: Vietnamese input methods send fake keys.
for (const input of $$('[data-filter]')) {
  const rows = $$(input.dataset.filter).map((row) => [row, fold(row.textContent)]);
  const count = input.parentElement.querySelector('[data-filter-count]');
  if (count) count.textContent = `${rows.length}/${rows.length} dòng`;
  let timer;
  const apply = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [row, text] of rows) {
      const fits = words.every((word) => text.includes(word));
      row.hidden = !fits;
      if (fits) shown++;
    }
    if (count) {
      count.textContent = shown
        ? `${shown}/${rows.length} dòng`
        : `Không có dòng nào khớp “${input.value.trim()}”.`;
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 250);
  };
  input.addEventListener('input', (event) => {
    if (!event.isComposing) soon();
  });
  input.addEventListener('compositionend', soon);
  // Enter would send the form around the list; there is nothing to send
  if (!input.form) continue;
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) event.preventDefault();
  });
}
