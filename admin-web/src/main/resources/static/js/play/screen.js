/* What has been said: a log of bounded length. Words only ever become text nodes, whatever they look like. */

const MOST_PARAGRAPHS = 2000;

const STYLES = new Set([
  'room-name', 'exit', 'feature', 'item', 'npc', 'player', 'speech', 'whisper', 'tell', 'channel', 'emote', 'heading',
  'command', 'label', 'hint', 'system', 'refusal', 'prompt', 'link',
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

  /** Runs are pairs of a style's name and words. */
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

function styled([style, words]) {
  if (!STYLES.has(style)) {
    return document.createTextNode(words);
  }
  const span = document.createElement('span');
  span.className = `s-${style}`;
  span.append(words);
  return span;
}
