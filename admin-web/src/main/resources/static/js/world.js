/** The form of a room works without this; with it, rows come and go in place, letters are counted, nothing is left by mistake. */

const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const PREVIEW_AFTER = 500;
const ANSWER_WITHIN = 10_000;

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
  let asked = 0;
  let underWay = false; // rows come or go
  let afterwards = null; // what was pressed meanwhile

  const unsaved = () => form.dataset.unsaved === 'true' || written() !== begun;

  addEventListener('beforeunload', (event) => {
    if (!leaving && unsaved()) {
      event.preventDefault();
    }
  });
  addEventListener('pageshow', (event) => {
    leaving = false;
    if (event.persisted) hold(false); // the answer came to nobody
  });

  form.addEventListener('input', (event) => {
    count(event.target);
    previewSoon();
  });

  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (underWay) {
      event.preventDefault();
      afterwards = { button };
    } else if (!button || button.value === 'save') {
      leaving = true;
    } else {
      event.preventDefault();
      inPlace(button).catch(() => {
        leaving = true; // the plain way shows what is wrong
        const action = Object.assign(document.createElement('input'), { type: 'hidden', name: 'action', value: button.value });
        form.append(action);
        form.submit();
      });
    }
  });

  /** The answer holds the rows as they were sent: until it is there nobody may change them. */
  async function inPlace(button) {
    const list = button.closest('.rows');
    if (!list) {
      await preview();
      return;
    }
    hold(true);
    const page = await send(button.value);
    const fresh = page.getElementById(list.id);
    list.replaceChildren(...fresh.childNodes);
    countAll(list);
    hold(false);
    if (document.activeElement === document.body) { // else they write elsewhere by now
      const rows = list.querySelectorAll('.line');
      const next = button.value.startsWith('add') ? rows[rows.length - 1]?.querySelector('input, select') : list.querySelector('.add');
      next?.focus();
    }
    if (afterwards) {
      const pressed = afterwards.button;
      afterwards = null;
      form.requestSubmit(pressed);
    } else {
      preview().catch(() => {});
    }
  }

  function hold(on) {
    underWay = on;
    for (const rows of form.querySelectorAll('.rows')) {
      rows.inert = on;
    }
  }

  async function send(action) {
    const body = new URLSearchParams(new FormData(form));
    body.set('action', action);
    // not form.action: buttons of that name hide it
    const answer = await fetch(form.getAttribute('action'), {
      method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    return parser.parseFromString(await answer.text(), 'text/html');
  }

  /** An answer that a later question has overtaken is of words that are no more. */
  async function preview() {
    clearTimeout(timer);
    const number = ++asked;
    const page = await send('preview');
    if (number === asked) {
      document.getElementById('preview').replaceChildren(...page.getElementById('preview').childNodes);
    }
  }

  /** While rows come or go it waits for them. */
  function previewSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => underWay || preview().catch(() => {}), PREVIEW_AFTER);
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
