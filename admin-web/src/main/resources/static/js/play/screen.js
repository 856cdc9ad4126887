/* What has been said: a log of bounded length. Words only ever become text nodes, whatever they look like. */

const MOST_PARAGRAPHS = 2000;

const STYLES = new Set([
  'room-name', 'exit', 'feature', 'item', 'npc', 'player', 'speech', 'whisper', 'tell', 'channel', 'emote', 'heading',
  'command', 'label', 'hint', 'system', 'refusal', 'prompt', 'link', 'zone', 'skill', 'quest', 'shop',
]);

const COLOURS = new Set([
  'black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white', 'brown', 'dark-green', 'grey', 'light-grey',
]);

export class Screen {
  #log;
  #newer;
  #pending = document.createDocumentFragment();
  #drawing = 0;
  #atEnd = true;

  constructor(log, newer) {
    this.#log = log;
    this.#newer = newer;
    log.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    newer.addEventListener('click', () => this.toEnd());
    new ResizeObserver(() => this.#atEnd && this.toEnd()).observe(log);
  }

  /** The colours that the player has chosen, by style. */
  look(colours) {
    for (const style of STYLES) {
      const shade = shadeOf(colours[style]);
      if (shade) {
        this.#log.style.setProperty(`--${style}`, shade);
      } else {
        this.#log.style.removeProperty(`--${style}`);
      }
    }
  }

  /**
   * Runs are a style's name and words, and perhaps what a click on them sends, or null, a colour of their own, or null, and
   * what a screen reader says in place of the words.
   */
  show(runs) {
    const paragraph = this.#paragraph('said');
    const isRoom = runs[0]?.[0] === 'room-name';
    paragraph.classList.toggle('room', isRoom);
    for (const run of runs) {
      paragraph.append(styled(run));
    }
  }

  /** What the person has sent. */
  echo(prompt, line) {
    const paragraph = this.#paragraph('typed');
    paragraph.append(`${prompt}${line}`);
    this.#atEnd = true;
  }

  /** What the page itself has to say. */
  note(words) {
    this.#paragraph('note-line').append(words);
  }

  scrollPages(pages) {
    this.#log.scrollBy({ top: pages * this.#log.clientHeight * 0.85 });
  }

  toEnd() {
    this.#atEnd = true;
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#newer.hidden = true;
  }

  #paragraph(kind) {
    const paragraph = document.createElement('p');
    paragraph.className = kind;
    this.#pending.append(paragraph);
    this.#drawing ||= setTimeout(() => this.#draw()); // a burst is drawn once
    return paragraph;
  }

  #draw() {
    this.#drawing = 0;
    this.#log.append(this.#pending);
    const kept = this.#log.scrollTop;
    let removed = 0;
    while (this.#log.childElementCount > MOST_PARAGRAPHS) {
      removed += this.#log.firstElementChild.offsetHeight;
      this.#log.firstElementChild.remove();
    }
    if (this.#atEnd) {
      this.toEnd();
    } else {
      this.#log.scrollTop = Math.max(0, kept - removed); // who reads what was, goes on reading it
      this.#newer.hidden = false;
    }
  }

  #scrolled() {
    const left = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight;
    this.#atEnd = left < 24;
    if (this.#atEnd) {
      this.#newer.hidden = true;
    }
  }
}

function styled([style, words, sends, colour, spoken]) {
  if (spoken === undefined) {
    return seen(style, words, sends, colour);
  }
  const both = document.createDocumentFragment();
  if (words) {
    const shown = document.createElement('span');
    shown.ariaHidden = 'true';
    shown.append(seen(style, words, sends, colour));
    both.append(shown);
  }
  if (spoken) {
    const heard = document.createElement('span');
    heard.className = 'unseen';
    heard.append(spoken);
    both.append(heard);
  }
  return both;
}

function seen(style, words, sends, colour) {
  const shade = shadeOf(colour);
  if (!STYLES.has(style) && !sends && !shade) {
    return document.createTextNode(words);
  }
  const span = document.createElement('span');
  if (STYLES.has(style)) {
    span.className = `s-${style}`;
  }
  if (shade) {
    span.style.color = shade;
  }
  if (sends) {
    span.dataset.send = sends;
    span.title = sends;
  }
  span.append(words);
  return span;
}

/** As it can be read on this page's ground, light or dark; null for what is no colour. */
function shadeOf(code) {
  if (COLOURS.has(code)) {
    return `var(--c-${code})`;
  }
  return /^#[0-9a-f]{6}$/.test(code ?? '') ? `oklch(from ${code} clamp(var(--darkest), l, var(--lightest)) c h)` : null;
}
