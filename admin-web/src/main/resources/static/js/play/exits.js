/* The ways out as buttons, and as words in the log that can be clicked. */

/** A click at the same place within this belongs to the one before: the way there may lead elsewhere by then. */
const DOUBLE_CLICK = 300; // ms

const SIGNS = new Map([
  ['north', '↑'], ['northeast', '↗'], ['east', '→'], ['southeast', '↘'], ['south', '↓'], ['southwest', '↙'],
  ['west', '←'], ['northwest', '↖'], ['up', '▲'], ['down', '▼'], ['in', '◆'], ['out', '◇'],
]);

export class Exits {
  #list;
  #go;
  #shown = [];
  #wentAt = -Infinity;

  /** go: called with the direction that was chosen. */
  constructor(list, log, go) {
    this.#list = list;
    this.#go = go;
    log.addEventListener('click', (event) => {
      const way = event.target.closest('.s-exit');
      const word = way?.dataset.send ?? way?.textContent;
      if (this.#shown.includes(word) && getSelection().isCollapsed) {
        this.#walk(word, event);
      }
    });
  }

  show(directions) {
    const exits = directions.filter((direction) => SIGNS.has(direction));
    if (exits.join() === this.#shown.join()) {
      return;
    }
    const hadFocus = this.#list.contains(document.activeElement) ? document.activeElement.value : null;
    this.#shown = exits;
    this.#list.replaceChildren(...exits.map((direction) => this.#item(direction)));
    if (hadFocus) {
      const buttons = [...this.#list.querySelectorAll('button')];
      (buttons.find((button) => button.value === hadFocus) ?? buttons[0])?.focus();
    }
  }

  enable(enabled) {
    for (const button of this.#list.querySelectorAll('button')) {
      button.disabled = !enabled;
    }
  }

  #walk(direction, click) {
    const now = performance.now();
    if (click.detail < 2 || now - this.#wentAt > DOUBLE_CLICK) {
      this.#wentAt = now;
      this.#go(direction);
    }
  }

  #item(direction) {
    const button = document.createElement('button');
    button.type = 'button';
    button.value = direction;
    const sign = document.createElement('span');
    sign.className = 'sign';
    sign.setAttribute('aria-hidden', 'true');
    sign.append(SIGNS.get(direction));
    button.append(sign, direction);
    button.addEventListener('click', (event) => this.#walk(direction, event));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }
}
