const FIRST_WAIT = 1000;
const LONGEST_WAIT = 5000;
/** The server says something every three seconds. */
const SILENCE = 8000;

/**
 * Server-sent events that come back by themselves. The listener's methods are called: event(name, data), up(), down(times)
 * with how often it has been tried in vain, bye(reason) when the server wants no more of it.
 */
export class Live {
  #address;
  #listener;
  #source;
  #watchdog;
  #timer;
  #failures = 0;

  constructor(address, names, listener) {
    this.#address = address;
    this.#listener = listener;
    this.names = names;
    addEventListener('pagehide', () => this.stop());
    addEventListener('pageshow', (shown) => { if (shown.persisted) this.start(); });
  }

  start() {
    this.stop();
    const source = new EventSource(this.#address);
    this.#source = source;
    this.#heard();
    source.onopen = () => {
      this.#failures = 0;
      this.#heard();
      this.#listener.up();
    };
    source.onerror = () => this.#lost();
    source.addEventListener('beat', () => this.#heard());
    source.addEventListener('bye', (event) => this.#bye(event.data));
    for (const name of this.names) {
      source.addEventListener(name, (event) => {
        this.#heard();
        this.#listener.event(name, event.data);
      });
    }
  }

  stop() {
    this.#source?.close();
    clearTimeout(this.#watchdog);
    clearTimeout(this.#timer);
  }

  #heard() {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#lost(), SILENCE);
  }

  #lost() {
    this.stop();
    this.#failures++;
    this.#listener.down(this.#failures);
    this.#timer = setTimeout(() => this.start(), Math.min(FIRST_WAIT * this.#failures, LONGEST_WAIT));
  }

  #bye(reason) {
    if (reason === 'node stops') {
      this.#lost();
    } else {
      this.stop();
      this.#listener.bye(reason);
    }
  }
}
