/**
 * Saves a room in place, so that nothing typed depends on whether the answer comes: the form stays until it is known that it
 * was saved. Without this the form is sent as forms are.
 */

import { Draft } from '/js/draft.js';

const ANSWER_WITHIN = 10_000;
const NOTE_AFTER = 300;
const RENEW_AGAIN_AFTER = 5000;

const form = document.getElementById('room');
if (form?.querySelector('.save')) {
  keep(form);
}

function keep(form) {
  const parser = new DOMParser();
  const main = document.getElementById('content');
  const status = document.getElementById('sending');
  const room = form.getAttribute('action'); // not form.action: buttons of that name hide it
  const draft = new Draft(room, form.dataset.account);
  const begun = content();
  let leaving = false;
  let busy = false;
  let timer;

  // ---- what is typed is kept ----

  function fields() {
    const all = new URLSearchParams(new FormData(form));
    all.delete('_csrf');
    return all.toString();
  }

  /** Which version it was begun from is no part of it. */
  function content(all = fields()) {
    const words = new URLSearchParams(all);
    words.delete('version');
    return words.toString();
  }

  function note() {
    clearTimeout(timer);
    if (content() !== begun || form.dataset.unsaved === 'true') {
      draft.keep(fields());
    } else {
      draft.drop();
    }
  }

  function noteSoon() {
    clearTimeout(timer);
    timer = setTimeout(note, NOTE_AFTER);
  }

  form.addEventListener('input', noteSoon);
  new MutationObserver((changes) => {
    if (changes.some((change) => !status.contains(change.target))) noteSoon();
  }).observe(form, { childList: true, subtree: true });
  addEventListener('pagehide', () => leaving || note());
  addEventListener('beforeunload', (event) => {
    if (leaving) event.stopImmediatePropagation();
  }, true);
  addEventListener('pageshow', () => { leaving = false; });

  async function restore() {
    const kept = draft.read();
    if (main.querySelector('.note.good') || kept === null || content(kept) === begun) {
      draft.drop();
      return;
    }
    try {
      const answer = await post('preview', kept);
      const page = await read(answer);
      if (!answer.ok || !page.querySelector('#room .save')) throw new Error('no form');
      take(page);
      tell('What you had typed here was not saved. It is back in the form.', button('Drop it', drop));
    } catch {
      tell('What you had typed here is kept, but can\u2019t be shown just now. Load this page again in a moment.');
    }
  }

  function drop() {
    draft.drop();
    leave(room);
  }

  function leave(to) {
    leaving = true;
    clearTimeout(timer);
    location.replace(to);
  }

  /** A room that was just made has a page of its own; the form is as good as new. */
  function leaveSaved() {
    if (form.dataset.next) draft.drop();
    leave(form.dataset.next ?? room);
  }

  // ---- it is sent ----

  document.addEventListener('submit', (event) => {
    const saves = !event.submitter || event.submitter.value === 'save';
    const rowsChange = form.querySelector('.rows[inert]') !== null; // then it is sent when they have
    if (event.target === form && saves && !rowsChange) {
      event.preventDefault();
      event.stopImmediatePropagation();
      save();
    }
  }, true);
  form.addEventListener('unsent', ({ detail: { failure, button: pressed } }) => {
    const { answer } = failure;
    if (!answer) {
      unreachable('');
    } else {
      refused(answer, () => form.requestSubmit(pressed)).catch(() => unreachable(''));
    }
  });

  async function save() {
    if (busy) return;
    busy = true;
    note();
    tell('Saving\u2026');
    try {
      const answer = await post('save');
      if (answer.type === 'opaqueredirect') {
        leaveSaved();
      } else {
        await refused(answer, save);
      }
    } catch {
      unreachable(' It is not known whether it was saved; to save the same twice does no harm.');
    } finally {
      busy = false;
    }
  }

  function post(action, words = fields()) {
    const body = new URLSearchParams(words);
    body.set('_csrf', form.querySelector('[name=_csrf]').value);
    body.set('action', action);
    return fetch(room, { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN) });
  }

  async function read(answer) {
    return parser.parseFromString(await answer.text(), 'text/html');
  }

  // ---- it is not saved ----

  let renewedAt = -Infinity;

  /** The server has answered, but not that it is done. */
  async function refused(answer, again) {
    const page = await read(answer);
    busy = false;
    if (page.querySelector('form.choose')) {
      clash(page);
    } else if (page.querySelector('#room .save')) {
      take(page);
      tell('');
      (document.getElementById('summary') ?? status).focus();
    } else if (page.getElementById('room')) { // to look at, no more
      tell(page.querySelector('main > .note.bad').textContent.replace('below', 'kept here'));
    } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      if (performance.now() - renewedAt < RENEW_AGAIN_AFTER) {
        tell('Nothing was done: the server does not take this form. What you typed is kept here; load the page again to go on.');
      } else if (await renew()) {
        renewedAt = performance.now();
        await again();
      }
    } else if (answer.status >= 500) {
      tell('Nothing was done: the server can\u2019t just now. What you typed is kept here; try again in a moment.');
    } else {
      const why = page.querySelector('main [role=alert], main .lead')?.textContent.trim() ?? '';
      tell(`Nothing was done. ${why} What you typed is kept here.`);
    }
  }

  /** Asks for the token of a form once more; answers whether to send with it. */
  async function renew() {
    const answer = await fetch(room, { signal: AbortSignal.timeout(ANSWER_WITHIN) });
    const fresh = answer.ok && !answer.redirected ? (await read(answer)).getElementById('room') : null;
    if (!fresh) {
      signedOut(answer);
      return false;
    }
    form.querySelector('[name=_csrf]').value = fresh.querySelector('[name=_csrf]').value;
    if (fresh.dataset.account !== form.dataset.account) {
      form.dataset.account = fresh.dataset.account;
      tell('Nothing was done: somebody else is signed in by now. Press the button again to do it as that person.');
      return false;
    }
    return true;
  }

  function signedOut(answer) {
    if (answer.redirected) {
      const there = Object.assign(document.createElement('a'), { href: '/sign-in', target: '_blank', textContent: 'Sign in' });
      tell('You are signed out, so nothing was done. What you typed is kept here: ', there,
        ' in another tab, come back to this one and press the button again.');
    } else {
      tell('Nothing was done: you may not edit here any more. What you typed is kept here; ask an admin.');
    }
  }

  function unreachable(more) {
    const elsewhere = (form.dataset.nodes ?? '').split(' ').filter(Boolean).flatMap((node, i) => {
      const link = document.createElement('a');
      link.href = node + room + draft.carried(fields());
      link.textContent = new URL(node).host;
      link.addEventListener('click', () => { leaving = true; });
      return [i ? ', ' : ' Or go on with it at ', link];
    });
    tell(`${location.host} does not answer.${more} What you typed is kept here: press the button again in a moment.`, ...elsewhere);
  }

  // ---- what is shown ----

  function tell(...words) {
    status.replaceChildren(...words);
  }

  function button(words, act) {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'order', textContent: words });
    made.addEventListener('click', act);
    return made;
  }

  /** The form and what is said of it, as the server has them now. */
  function take(page) {
    const fresh = page.getElementById('room');
    form.replaceChildren(...fresh.childNodes);
    form.querySelector('#sending').replaceWith(status);
    for (const old of main.querySelectorAll(':scope > .note')) old.remove();
    main.querySelector('.edit').before(...page.querySelectorAll('main > .note.bad'));
    document.getElementById('preview').replaceChildren(...page.getElementById('preview').childNodes);
    for (const field of form.querySelectorAll('[data-most]')) field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Both versions are shown in place of the form, which is there again for whoever goes on. */
  function clash(page) {
    tell('');
    const put = [...main.childNodes];
    const title = document.title;
    const shown = [...page.getElementById('content').childNodes].filter((node) => node.nodeName !== 'SCRIPT');
    main.replaceChildren(...shown);
    document.title = page.title;
    scrollTo(0, 0);
    const choice = main.querySelector('form.choose');
    choice.addEventListener('submit', (event) => {
      event.preventDefault();
      form.querySelector('[name=version]').value = choice.querySelector('[name=version]').value;
      main.replaceChildren(...put);
      document.title = title;
      note();
      tell('You go on with yours. Saving it replaces what was saved meanwhile.');
      form.querySelector('.save .button').focus();
    });
    choice.querySelector('a').addEventListener('click', (event) => {
      event.preventDefault();
      drop();
    });
  }

  restore();
}
