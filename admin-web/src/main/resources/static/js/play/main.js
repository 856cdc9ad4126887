/* The game's page: puts its parts together. */

import { Connection } from './connection.js';
import { Exits } from './exits.js';
import { History } from './history.js';
import { Screen } from './screen.js';

const CHARACTER = 'play.character';
const ACCOUNT = 'play.account';

const find = (id) => document.getElementById(id);
const page = find('content').dataset;
if (sessionStorage.getItem(ACCOUNT) !== page.account) { // what somebody else did here is theirs
  Object.keys(sessionStorage).filter((key) => key.startsWith('play.')).forEach((key) => sessionStorage.removeItem(key));
  sessionStorage.setItem(ACCOUNT, page.account);
}

const input = find('line');
const screen = new Screen(find('log'), find('newer'));
const history = new History(sessionStorage);
const exits = new Exits(find('exits'), find('log'), send);
const connection = new Connection(
  (page.nodes ?? '').split(' ').filter(Boolean),
  { header: page.csrfHeader, token: page.csrf },
  (type, what) => hear[type]?.(what),
);

let prompt = '> ';
let unanswered = null;
let begun = false;
let lostAt = 0;
let lostAddress = '';
let over = false;

// ---- what is heard ----

const hear = {
  text: ({ runs }) => screen.show(runs),
  look: ({ colours }) => screen.look(colours),
  prompt: ({ runs }) => {
    prompt = runs.map(([, words]) => words).join('');
    find('prompt').textContent = prompt.trim() || '>';
    unanswered = null;
  },
  secret: ({ on }) => {
    input.type = on ? 'password' : 'text';
  },
  playing: ({ name }) => {
    connection.character = name;
    sessionStorage.setItem(CHARACTER, name);
    find('character').textContent = name;
    if (lostAt) {
      const seconds = Math.max(1, Math.round((performance.now() - lostAt) / 1000));
      const way = connection.address === lostAddress ? '' : ', through another server';
      screen.note(`You were reconnected after ${seconds} s${way}.`);
      lostAt = 0;
    }
  },
  place: ({ name, exits: directions }) => {
    find('place').textContent = name;
    exits.show(directions);
  },
  state: (what) => states[what.state](what),
};

/** Why a server that is there does not let us in; by its code. */
const BUSY = {
  429: 'You come too often; trying again after a while…',
  4429: 'You play in too many windows: close some; still trying…',
  4503: 'The server is full; still trying…',
};

const states = {
  waiting: ({ attempt, code }) => tell('waiting', BUSY[code] ?? (attempt > 3 ? 'No server answers; still trying…' : begun ? 'Reconnecting…' : 'Connecting…')),
  open: () => {
    tell('open', 'Connected');
    exits.enable(true);
    begun = true;
  },
  lost: () => {
    tell('waiting', 'Reconnecting…');
    exits.enable(false);
    if (!lostAt) {
      lostAt = performance.now();
      lostAddress = connection.address;
      screen.note('The connection is lost; your character waits for you.');
    }
    if (unanswered !== null) {
      screen.note(`'${unanswered}' may not have happened.`);
      unanswered = null;
    }
  },
  over: () => {
    end('Not playing');
    screen.note('You have left the game. Press Enter to play again.');
  },
  'signed-out': () => {
    end('Signed out');
    screen.note('You are signed out. Load this page again to sign in.');
  },
};

function end(words) {
  tell('over', words);
  over = true;
  lostAt = 0;
  unanswered = null;
  sessionStorage.removeItem(CHARACTER);
  input.type = 'text';
  exits.show([]);
  find('place').textContent = '';
  find('send').textContent = 'Play';
}

function tell(state, words) {
  const link = find('link');
  link.dataset.state = state;
  if (link.textContent !== words) {
    link.textContent = words;
  }
}

// ---- what is sent ----

function start(character) {
  over = false;
  begun = false;
  find('send').textContent = 'Send';
  connection.start(character);
}

/** Answers whether it was sent. */
function send(line) {
  const most = Number(input.dataset.most);
  if ([...line].length > most) {
    screen.note(`That line was too long: ${most} letters are the most; it was not done.`);
    return false;
  }
  if (!connection.send(line)) {
    screen.note('Not sent: there is no connection just now.');
    return false;
  }
  const secret = input.type === 'password';
  if (!secret) {
    history.add(line);
    unanswered = line;
  }
  screen.echo(prompt, secret ? '' : line);
  return true;
}

find('entry').addEventListener('submit', (event) => {
  event.preventDefault();
  if (over) {
    start(null);
  } else if (send(input.value)) {
    input.value = '';
  }
});

// ---- keys, fingers, screens ----

const keys = {
  ArrowUp: () => recall(history.back(input.value)),
  ArrowDown: () => recall(history.forward()),
  PageUp: () => screen.scrollPages(-1),
  PageDown: () => screen.scrollPages(1),
  Escape: () => recall(''),
};

function recall(line) {
  if (line !== null && input.type !== 'password') {
    input.value = line;
    input.setSelectionRange(line.length, line.length);
  }
}

input.addEventListener('keydown', (event) => {
  const act = keys[event.key];
  if (act && !event.isComposing && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    act();
  }
});

input.addEventListener('paste', (event) => {
  const lines = event.clipboardData.getData('text').split(/\r?\n/).filter((line) => line.trim());
  if (lines.length > 1 && input.type !== 'password') {
    event.preventDefault();
    lines.slice(0, 50).forEach((line) => send(line));
  }
});

/** Typing anywhere is typing a command. */
document.addEventListener('keydown', (event) => {
  const elsewhere = event.target === document.body || event.target.id === 'log';
  if (elsewhere && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    input.focus();
  }
});

/** Words that say what a click on them sends; the ways out are the exits' affair. */
find('log').addEventListener('click', (event) => {
  const words = event.target.closest('[data-send]:not(.s-exit)');
  if (words && event.detail < 2 && input.type !== 'password' && getSelection().isCollapsed) {
    send(words.dataset.send);
  }
});

const hasKeyboard = matchMedia('(hover: hover) and (pointer: fine)').matches;
find('log').addEventListener('click', () => {
  if (hasKeyboard && getSelection().isCollapsed) {
    input.focus({ preventScroll: true });
  }
});

/** What an on-screen keyboard leaves of the window. */
function fit() {
  document.documentElement.style.setProperty('--seen', `${visualViewport.height}px`);
  scrollTo(0, 0);
}
visualViewport?.addEventListener('resize', fit);

if (hasKeyboard) {
  input.focus();
}
start(sessionStorage.getItem(CHARACTER));
