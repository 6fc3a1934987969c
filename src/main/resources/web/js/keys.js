// Ctrl+Enter sends the form in use, Ctrl+S presses its save button. No letter or digit alone does anything.
document.addEventListener('keydown', (event) => {
  const form = event.target.closest?.('form');
  if (!form || event.isComposing || event.keyCode === 229 || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    form.requestSubmit($('[data-save]', form));
  } else if (event.key.toLowerCase() === 's' && $('[data-save]', form)) {
    event.preventDefault();
    form.requestSubmit($('[data-save]', form));
  }
});

// One POST for one press; the button stays in place and can be reached. The server's one-use key is what really counts.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = 1;
  const button = event.submitter;
  const label = button?.textContent;
  setTimeout(() => {
    if (button) {
      button.setAttribute('aria-busy', 'true');
      button.textContent = 'Đang xử lý…';
    }
  }, 1000);
  const again = () => {
    delete form.dataset.sending;
    if (button) {
      button.removeAttribute('aria-busy');
      button.textContent = label;
    }
  };
  setTimeout(again, 10000);
  addEventListener('pageshow', again, { once: true });
});

// An input method that is still on writes marks into passwords.
for (const password of $$('[data-plain-letters]')) {
  const warning = element('span', { class: 'hint', role: 'status' });
  password.after(warning);
  password.addEventListener('input', () => {
    warning.textContent = /[^\x20-\x7e]/.test(password.value)
      ? 'Mật khẩu có chữ có dấu. Hãy tắt bộ gõ tiếng Việt rồi gõ lại.'
      : '';
  });
}
