/** The form of a room works without this; with it, rows come and go in place, letters are counted, nothing is left by mistake. */

const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const PREVIEW_AFTER = 500;

for (const time of document.querySelectorAll('time[datetime]')) {
  time.textContent = times.format(new Date(time.dateTime));
}

const form = document.getElementById('room');
const summary = document.getElementById('summary');
summary?.focus();

if (form?.querySelector('.save')) {
  edit(form);
}

function edit(form) {
  const parser = new DOMParser();
  const written = () => new URLSearchParams(new FormData(form)).toString();
  const begun = written();
  let leaving = false;
  let timer;

  const unsaved = () => form.dataset.unsaved === 'true' || written() !== begun;

  addEventListener('beforeunload', (event) => {
    if (!leaving && unsaved()) {
      event.preventDefault();
    }
  });
  addEventListener('pageshow', () => { leaving = false; });

  form.addEventListener('input', (event) => {
    count(event.target);
    previewSoon();
  });

  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    const inPlace = button && button.value !== 'save';
    if (!inPlace) {
      leaving = true;
      return;
    }
    event.preventDefault();
    send(button.value).then((page) => apply(page, button)).catch(() => {
      leaving = true; // the plain way shows what is wrong
      const action = Object.assign(document.createElement('input'), { type: 'hidden', name: 'action', value: button.value });
      form.append(action);
      form.submit();
    });
  });

  async function send(action) {
    const body = new URLSearchParams(new FormData(form));
    body.set('action', action);
    // not form.action: buttons of that name hide it
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body, redirect: 'error' });
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    return parser.parseFromString(await answer.text(), 'text/html');
  }

  function apply(page, button) {
    showPreview(page);
    const list = button.closest('.rows');
    if (!list) {
      return;
    }
    const fresh = page.getElementById(list.id);
    list.replaceChildren(...fresh.childNodes);
    countAll(list);
    const rows = list.querySelectorAll('.line');
    const next = button.value.startsWith('add') ? rows[rows.length - 1]?.querySelector('input, select') : list.querySelector('.add');
    next?.focus();
  }

  function showPreview(page) {
    document.getElementById('preview').replaceChildren(...page.getElementById('preview').childNodes);
  }

  function previewSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => send('preview').then(showPreview).catch(() => {}), PREVIEW_AFTER);
  }

  function count(field) {
    const most = Number(field.dataset?.most);
    if (!most) {
      return;
    }
    let shown = field.parentElement.querySelector('.count');
    if (!shown) {
      shown = document.createElement('p');
      shown.className = 'count';
      shown.setAttribute('aria-hidden', 'true');
      field.after(shown);
    }
    const over = field.value.length > most;
    shown.textContent = over ? `${field.value.length - most} too many` : `${field.value.length} of ${most}`;
    shown.classList.toggle('over', over);
  }

  function countAll(root) {
    root.querySelectorAll('[data-most]').forEach(count);
  }

  countAll(form);
}
