// Keeps everything typed into <form data-draft="minutes-12"> on this computer until it is saved, for this account only.
const DRAFT = 'draft:';
const own = DRAFT + (page.dataset.account || '') + ':';
const MONTH = 30 * 24 * 3600 * 1000;

// a browser that forbids storage must not stop the rest of the script
const storage = (() => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
})();
const stored = (key) => {
  try {
    return JSON.parse(storage.getItem(key));
  } catch {
    return null;
  }
};
const draftKeys = (prefix) => Object.keys(storage || {}).filter((key) => key.startsWith(prefix));
const clock = (time) => {
  const date = new Date(time);
  const two = (number) => String(number).padStart(2, '0');
  const day = `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
  const hour = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return date.toDateString() === new Date().toDateString() ? hour : `${hour} ngày ${day}`;
};

// a notice of success says that what was sent is saved; what is a month old is nobody's any more
for (const key of draftKeys(DRAFT)) {
  const draft = stored(key);
  if (!draft || Date.now() - draft.time > MONTH) storage?.removeItem(key);
  else if (draft.sent && key.startsWith(own) && $('[data-notice]')) storage?.removeItem(key);
}

const fieldsOf = (form) =>
  [...form.elements].filter(
    (field) =>
      field.name &&
      !field.name.startsWith('_') &&
      !['hidden', 'file', 'password', 'submit', 'button'].includes(field.type) &&
      field.type !== 'fieldset');
const valueOf = (field) => (['checkbox', 'radio'].includes(field.type) ? field.checked : field.value);
const nameOf = (field) =>
  ['checkbox', 'radio'].includes(field.type) ? `${field.name}=${field.value}` : field.name;
const plain = (value) => (typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim().normalize('NFC') : value);
const values = (form) => Object.fromEntries(fieldsOf(form).map((field) => [nameOf(field), valueOf(field)]));

for (const form of $$('form[data-draft]')) {
  const key = own + form.dataset.draft;
  const version = form.elements.version;
  const status = $('[data-draft-status]', form);
  // a page that was refused, or drawn again with a row more, shows what was typed: all of it is still to be saved
  const failed = 'unsaved' in form.dataset || Boolean($('main > [data-focus]'));
  const before = failed ? {} : values(form);
  const say = (text) => {
    if (status && status.textContent !== text) status.textContent = text;
  };
  let offered = false;
  const keep = (sent) => {
    const now = values(form);
    const typed = Object.fromEntries(Object.entries(now).filter(([name]) => plain(now[name]) !== plain(before[name])));
    if (!Object.keys(typed).length && !sent) {
      // what is offered and not answered yet outlives a look at another tab
      if (!offered) storage?.removeItem(key);
      return;
    }
    try {
      storage.setItem(key, JSON.stringify({ time: Date.now(), sent, version: version?.value, typed }));
      if (!sent) say('Đang giữ nội dung vừa gõ trên máy này');
    } catch {
      say('Máy này không giữ được nội dung vừa gõ. Bấm lưu thường xuyên.');
    }
  };

  const draft = stored(key);
  const fields = new Map(fieldsOf(form).map((field) => [nameOf(field), field]));
  // fields of rows that were added and never saved: the server draws those rows again
  const adds = $('button[name^=them]', form);
  const differing = draft && !failed
    ? Object.keys(draft.typed).filter(
        (name) => (fields.has(name) ? plain(draft.typed[name]) !== plain(before[name]) : adds && draft.typed[name]))
    : [];
  if (draft && !failed && !differing.length) storage?.removeItem(key);
  if (differing.length) {
    const restore = element('button', { type: 'button', class: 'button' }, 'Lấy lại nội dung đó');
    const drop = element('button', { type: 'button', class: 'button quiet' }, 'Bỏ, dùng bản trên máy chủ');
    const offer = element(
      'div',
      { class: 'notice warning', role: 'status' },
      element('p', {}, `Có nội dung chưa lưu trên máy này, gõ lúc ${clock(draft.time)} (${differing.length} ô).`),
      element('p', { class: 'row' }, restore, drop));
    form.prepend(offer);
    offered = true;
    restore.addEventListener('click', () => {
      if (version && draft.version && draft.version !== version.value && 'merges' in form.dataset) {
        // rows may stand elsewhere by now: the page is drawn as it was when this was typed, and saving merges it
        const then = new URL(location);
        then.searchParams.set('ban', draft.version);
        location.assign(then);
        return;
      }
      const absent = [];
      // what others saved since must come up as a conflict, not be written over
      if (version && draft.version) version.value = draft.version;
      for (const name of differing) {
        const field = fields.get(name);
        if (!field) absent.push(draft.typed[name] === true ? name.split('=') : [name, draft.typed[name]]);
        else if (typeof draft.typed[name] === 'boolean') field.checked = draft.typed[name];
        else field.value = draft.typed[name];
      }
      offer.remove();
      offered = false;
      if (absent.length) {
        for (const [name, value] of [...absent, [adds.name, '']]) {
          form.append(element('input', { type: 'hidden', name, value }));
        }
        // without the event of a submission the draft stays until that page has come
        form.submit();
        return;
      }
      fields.get(differing[0]).focus();
      keep(false);
    });
    drop.addEventListener('click', () => {
      storage?.removeItem(key);
      offer.remove();
      offered = false;
    });
    if (new URLSearchParams(location.search).get('ban')) restore.click();
  }
  const said = status?.textContent;
  if (failed) keep(false);
  if (said) say(said);
  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(false), 300);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !form.dataset.sending) keep(false);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    keep(true);
  });
}

// Shared computers: signing out asks about what was typed and never saved.
$('form[data-sign-out]')?.addEventListener('submit', (event) => {
  const left = draftKeys(own).filter((key) => !stored(key)?.sent);
  const form = event.target;
  if (!left.length || form.dataset.asked) {
    for (const key of draftKeys(own)) if (!left.includes(key)) storage?.removeItem(key);
    return;
  }
  event.preventDefault();
  const ask = (label, quiet, act) => {
    const button = element('button', { type: 'button', class: quiet ? 'button quiet' : 'button' }, label);
    button.addEventListener('click', act);
    return button;
  };
  const leave = () => {
    form.dataset.asked = 1;
    form.requestSubmit();
  };
  const question = element(
    'div',
    { class: 'notice warning', role: 'alert', tabindex: '-1' },
    element('p', {}, 'Còn nội dung đã gõ nhưng chưa lưu trên máy này.'),
    element(
      'p',
      { class: 'row' },
      ask('Giữ trên máy này rồi đăng xuất', false, leave),
      ask('Xóa nội dung rồi đăng xuất', true, () => {
        for (const key of left) storage?.removeItem(key);
        leave();
      })));
  $('main').prepend(question);
  question.focus();
});
