// "Hiện mật khẩu": what an input method wrote can be seen before it is sent.
for (const box of $$('[data-reveal]')) {
  box.addEventListener('change', () => {
    for (const password of $$(box.dataset.reveal)) password.type = box.checked ? 'text' : 'password';
  });
}
