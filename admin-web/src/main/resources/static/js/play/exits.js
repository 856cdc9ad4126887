/* The ways out as buttons, and as words in the log that can be clicked. */

const SIGNS = new Map([
  ['north', '↑'], ['northeast', '↗'], ['east', '→'], ['southeast', '↘'], ['south', '↓'], ['southwest', '↙'],
  ['west', '←'], ['northwest', '↖'], ['up', '▲'], ['down', '▼'], ['in', '◆'], ['out', '◇'],
]);

export class Exits {
  #list;
  #go;
  #shown = [];

  /** go: called with the direction that was chosen. */
  constructor(list, log, go) {
    this.#list = list;
    this.#go = go;
    log.addEventListener('click', (event) => {
      const word = event.target.closest('.s-exit')?.textContent;
      if (this.#shown.includes(word) && getSelection().isCollapsed) {
        this.#go(word);
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

  #item(direction) {
    const button = document.createElement('button');
    button.type = 'button';
    button.value = direction;
    const sign = document.createElement('span');
    sign.className = 'sign';
    sign.setAttribute('aria-hidden', 'true');
    sign.append(SIGNS.get(direction));
    button.append(sign, direction);
    button.addEventListener('click', () => this.#go(direction));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }
}
