// One module, no inline handlers. Every feature below is an addition to a page that works without it.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const page = document.documentElement;

// as vn.thidua.kernel.Text.fold: without marks, đ as d, lower case
const fold = (text) =>
  text.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
};

// what failed is read first; otherwise a notice is announced by its role
$('[data-focus]')?.focus();
for (const hidden of $$('[data-with-script]')) hidden.hidden = false;
