/** What was typed into a room's form and is not saved: kept for this tab, and for this person. */

const CARRIED = '#draft=';

export class Draft {
  #key;
  #who;

  /** room: the address of its page; who: the account. */
  constructor(room, who) {
    this.#key = `draft ${room}`;
    this.#who = who;
    this.#unpack();
  }

  keep(fields) {
    sessionStorage.setItem(this.#key, JSON.stringify({ who: this.#who, fields }));
  }

  drop() {
    sessionStorage.removeItem(this.#key);
  }

  /** The fields, as they would be sent; null if there is nothing of this person. */
  read() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.#key));
      return kept?.who === this.#who && typeof kept.fields === 'string' ? kept.fields : null;
    } catch {
      return null;
    }
  }

  /** What to put behind an address of another node, which keeps nothing of ours. It never reaches a server. */
  carried(fields) {
    return CARRIED + encodeURIComponent(JSON.stringify({ who: this.#who, fields }));
  }

  #unpack() {
    if (location.hash.startsWith(CARRIED)) {
      try {
        sessionStorage.setItem(this.#key, decodeURIComponent(location.hash.slice(CARRIED.length)));
      } catch {
        // no draft of ours
      }
      history.replaceState(null, '', location.pathname);
    }
  }
}
