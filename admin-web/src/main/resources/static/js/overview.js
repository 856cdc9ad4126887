import { morph } from '/js/morph.js';

const EVERY = 3000;

const live = document.getElementById('live');
const link = document.getElementById('link');
const words = document.getElementById('link-words');

function tell(state, sentence) {
  link.dataset.state = state;
  if (words.textContent !== sentence) words.textContent = sentence;
  live.classList.toggle('stale', state === 'lost');
}

/** Nobody looks at a page that is hidden. */
async function refresh() {
  if (document.hidden) return;
  try {
    const answer = await fetch(location.href, { signal: AbortSignal.timeout(EVERY) });
    if (answer.redirected || answer.status === 401 || answer.status === 403) {
      location.reload(); // signed out, or no longer allowed: the page says which
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.getElementById('live');
    if (!answer.ok || !now) {
      tell('lost', 'Not live: there is no overview just now; trying again'); // no database, or only a proxy: it passes
      return;
    }
    morph(live, now);
    tell('live', 'Live');
  } catch {
    tell('lost', 'Not live: this node does not answer; trying again');
  }
}

setInterval(refresh, EVERY);
document.addEventListener('visibilitychange', refresh);
