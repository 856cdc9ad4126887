/* What this tab has sent before, for the arrow keys. Kept for the tab alone; secrets never get here. */

const KEY = 'play.history';
const MOST = 200;

export class History {
  #lines;
  #at;
  #draft = '';

  constructor(storage) {
    this.storage = storage;
    this.#lines = read(storage);
    this.#at = this.#lines.length;
  }

  add(line) {
    if (line && this.#lines.at(-1) !== line) {
      this.#lines = [...this.#lines, line].slice(-MOST);
      this.storage.setItem(KEY, JSON.stringify(this.#lines));
    }
    this.#at = this.#lines.length;
    this.#draft = '';
  }

  /** The line before; draft is what stands in the input now. Null at the beginning. */
  back(draft) {
    if (this.#at === 0) {
      return null;
    }
    if (this.#at === this.#lines.length) {
      this.#draft = draft;
    }
    return this.#lines[--this.#at];
  }

  /** The line after, at last what was begun. Null at the end. */
  forward() {
    if (this.#at === this.#lines.length) {
      return null;
    }
    this.#at++;
    return this.#at === this.#lines.length ? this.#draft : this.#lines[this.#at];
  }
}

function read(storage) {
  try {
    const lines = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : [];
  } catch {
    return [];
  }
}
