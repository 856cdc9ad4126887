import { Live } from '/js/live.js';
import { morph } from '/js/morph.js';

/** After so many failures the page goes on at another node, if there is one. */
const GO_ON_AFTER = 3;

const element = (id) => document.getElementById(id);
const parser = new DOMParser();
let mayGoOn = true;

// ---- what is shown ----

const today = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const otherDays = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** Times as people here read them; in UTC for whoever points at them. */
function localTimes(root) {
  for (const time of root.querySelectorAll('time[datetime]')) {
    const at = new Date(time.dateTime);
    time.title = `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
    const isToday = at.toDateString() === new Date().toDateString();
    time.textContent = (isToday ? today : otherDays).format(at);
  }
}

function show(html) {
  const wanted = parser.parseFromString(html, 'text/html').getElementById('live');
  if (wanted) {
    localTimes(wanted);
    morph(element('live'), wanted);
  }
}

function link(state, words) {
  element('link').dataset.state = state;
  if (element('link-words').textContent !== words) element('link-words').textContent = words;
}

let unsaid = [];

/** News that come together are read together. */
function announce(words) {
  if (unsaid.push(words) === 1) {
    setTimeout(() => {
      element('news').textContent = unsaid.join(' ');
      unsaid = [];
    }, 500);
  }
}

const listener = {
  event(name, data) {
    if (name === 'cluster') show(data);
    if (name === 'news') announce(data);
  },
  up() {
    link('live', 'Live');
    element('live-place').classList.remove('stale');
    element('lost').hidden = true;
    mayGoOn = true;
  },
  down(times) {
    link('lost', 'Not live');
    element('live-place').classList.add('stale');
    lost(times);
  },
  bye(reason) {
    link('lost', 'Not live');
    element('live-place').classList.add('stale');
    say(reason === 'signed out'
      ? 'You are signed out. Sign in again to go on.'
      : 'This page is open too often; this one shows nothing new any more. Reload it to go on here.');
    element('elsewhere').replaceChildren(reason === 'signed out' ? anchor('/sign-in', 'Sign in') : '');
  },
};

// ---- when this node does not answer ----

function say(words) {
  element('lost').hidden = false;
  element('stay').hidden = true;
  if (element('lost-words').textContent !== words) element('lost-words').textContent = words;
}

function anchor(href, words) {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = words;
  return made;
}

/**
 * The same page on other nodes of this machine; none if this one is not reached by its own port, for then another finds
 * them for us. Those of other machines are not gone to: we do not know how browsers reach them, nor do their cookies.
 */
function others() {
  const rows = [...document.querySelectorAll('[data-node]')].map((row) => row.dataset);
  const here = rows.find((row) => row.node === element('live').dataset.self);
  if (!here || here.web !== (location.port || (location.protocol === 'https:' ? '443' : '80'))) return [];
  return rows
    .filter((row) => row !== here && row.host && row.host === here.host && row.web !== here.web && row.state !== 'suspect')
    .map((row) => ({ node: row.node, href: `${location.protocol}//${location.hostname}:${row.web}${location.pathname}` }));
}

function lost(times) {
  const places = others();
  const self = element('live').dataset.self;
  const going = mayGoOn && places.length > 0;
  if (going && times > GO_ON_AFTER) {
    location.assign(places[times % places.length].href);
    return;
  }
  say(`${self} does not answer. What you see may be old; trying again by itself.`
    + (going && times > 1 ? ` If it stays so, this page goes on at ${places[(GO_ON_AFTER + 1) % places.length].node} in a few seconds.` : ''));
  element('stay').hidden = !going || times < 2;
  const list = places.flatMap((other, i) => [i ? ', ' : 'Go on at ', anchor(other.href, other.node)]);
  if (!element('elsewhere').contains(document.activeElement)) element('elsewhere').replaceChildren(...list);
}

// ---- orders ----

const dialog = element('ask');

async function ask(href) {
  const answer = await fetch(href);
  const form = parser.parseFromString(await answer.text(), 'text/html').getElementById('order');
  if (!form) {
    location.assign(href); // whatever it is, it is a page
    return;
  }
  dialog.replaceChildren(form);
  dialog.showModal();
  form.querySelector('input, button')?.focus();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    give(form);
  });
  form.querySelector('[data-close]').addEventListener('click', (event) => {
    event.preventDefault();
    dialog.close();
  });
}

/** The order's answer is what the page would say that follows it. */
async function give(form) {
  const order = new URLSearchParams(new FormData(form));
  dialog.close();
  tell('The leader is asked\u2026');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: order });
    const page = parser.parseFromString(await answer.text(), 'text/html');
    const said = page.querySelector('#said .note') ?? page.querySelector('main .lead');
    tell(said?.textContent.trim() ?? 'No answer; look again how it is.', said?.className);
  } catch {
    tell('This node did not answer; look again how it is.', 'note bad');
  }
}

function tell(words, style = 'note') {
  const note = document.createElement('p');
  note.className = style;
  note.textContent = words;
  note.setAttribute('role', 'status');
  element('said').replaceChildren(note);
}

document.addEventListener('click', (event) => {
  const wanted = event.target.closest?.('a.order');
  if (wanted && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    ask(wanted.href).catch(() => location.assign(wanted.href));
  }
});
element('retry').addEventListener('click', () => live.start());
element('stay').addEventListener('click', () => {
  mayGoOn = false;
  element('stay').hidden = true;
});

localTimes(document);
const live = new Live('/admin/cluster/events', ['cluster', 'news'], listener);
live.start();
