/*
 * The line to the game: a ticket by a fetch, then a socket that shows it. Comes back by itself when it breaks, through
 * whichever node answers. The ticket is the first message, never part of an address. With it goes what the server has
 * given to come back with, and the number of the last mark that arrived: so nothing is missed, and nothing shown twice.
 */

const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 5000;
const TICKET_WITHIN = 4000;
const WELCOME_WITHIN = 6000;
const SILENCE = 13_000; // the server says something every 5 seconds
const SIGN_OF_LIFE = 6000;
const AWAY = 'Nothing there';
const BUSY = [429, 4429, 4503]; // of a ticket, or of a socket: the server is there, and will not have us just now
const BUSY_PAUSE = 20_000;
const SEEN_EVERY = 4000;
const SIGNED_OUT = 4403;

/** What the person has to do themselves; trying again would not help. */
class SignedOut extends Error {}

export class Connection {
  #addresses;
  #csrf;
  #heard;
  #turn = 0;
  #failures = 0;
  #socket = null;
  #timer = 0;
  #watchdog = 0;
  #wanted = false;
  #busy = 0;
  #token = null;
  #whose = null;
  #seen = 0;
  #told = 0;
  #toldAt = 0;

  /**
   * heard: told of everything, by type: 'state' (waiting, open, lost, over, signed-out) and what the server sends. Of
   * waiting, code says why if the server did: 429 asked too often, 4429 too many of this account, 4503 full.
   * csrf: {header, token}.
   */
  constructor(nodes, csrf, heard) {
    this.#addresses = [location.origin, ...nodes];
    this.#csrf = csrf;
    this.#heard = heard;
    for (const event of ['online', 'pageshow']) {
      addEventListener(event, () => this.#hurry());
    }
    document.addEventListener('visibilitychange', () => document.hidden || this.#hurry());
  }

  /** The character to go on with is asked for at each attempt; null to choose. */
  start(character) {
    this.character = character;
    this.#wanted = true;
    this.#failures = 0;
    this.#busy = 0;
    this.#try();
  }

  get isOpen() {
    return this.#socket?.welcomed === true;
  }

  /** Where the game comes from just now. */
  get address() {
    return this.#addresses[this.#turn % this.#addresses.length];
  }

  /** Answers whether it was sent. */
  send(line) {
    if (!this.isOpen) {
      return false;
    }
    this.#socket.send(JSON.stringify({ line }));
    return true;
  }

  async #try() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#tell('state', { state: 'waiting', attempt: this.#failures, code: this.#busy });
    try {
      const ticket = await this.#ticket(this.address);
      await this.#open(this.address, ticket);
    } catch (failure) {
      if (failure instanceof SignedOut) {
        this.#wanted = false;
        this.#tell('state', { state: 'signed-out' });
      } else {
        this.#tryLater(failure.code);
      }
    }
  }

  async #ticket(address) {
    const answer = await fetch(`${address}/play/ticket`, {
      method: 'POST',
      credentials: 'include', // a neighbour is another origin, though the same site
      redirect: 'manual',
      headers: { [this.#csrf.header]: this.#csrf.token },
      signal: AbortSignal.timeout(TICKET_WITHIN),
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      throw new SignedOut();
    }
    if (!answer.ok) {
      throw Object.assign(new Error('No ticket'), { code: answer.status });
    }
    const pass = await answer.json();
    this.#learn(pass.nodes);
    return pass.ticket;
  }

  /** Nodes that have joined since. What is known stays: who is down may come back. */
  #learn(nodes) {
    for (const node of nodes) {
      if (!this.#addresses.includes(node)) {
        this.#addresses.push(node);
      }
    }
  }

  #open(address, ticket) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`${address.replace(/^http/, 'ws')}/play/socket`);
      const impatience = setTimeout(() => this.#abandon(socket, reject), WELCOME_WITHIN);
      this.#socket = socket;
      socket.onopen = () => socket.send(JSON.stringify({ ticket, character: this.character, resume: this.#token, seen: this.#seen }));
      socket.onmessage = (message) => {
        if (socket !== this.#socket) {
          return;
        }
        this.#watch(socket, SILENCE);
        for (const part of JSON.parse(message.data)) {
          if (part.type === 'welcome') {
            clearTimeout(impatience);
            socket.welcomed = true;
            this.#tell('state', { state: 'open' });
            resolve();
          } else if (part.type === 'end') {
            this.#wanted = part.again;
            this.#token = part.again ? this.#token : null;
          } else if (part.type === 'resume') {
            this.#token = part.token;
          } else if (part.type === 'mark') {
            this.#seen = part.number;
          } else {
            if (part.type === 'playing') {
              this.#failures = 0; // a node on its way out may say welcome too
              if (part.name !== this.#whose) {
                this.#token = null; // else the old one is good until the new one is here
                this.#whose = part.name;
                this.#seen = this.#told = 0;
              }
            }
            this.#tell(part.type, part);
          }
        }
        this.#acknowledge(socket);
      };
      socket.onclose = ({ code }) => {
        clearTimeout(impatience);
        this.#lost(socket, reject, code);
      };
    });
  }

  /** Now and then, so that the server need not keep what has been read. */
  #acknowledge(socket) {
    if (this.#seen > this.#told && performance.now() - this.#toldAt > SEEN_EVERY) {
      this.#told = this.#seen;
      this.#toldAt = performance.now();
      socket.send(JSON.stringify({ seen: this.#seen }));
    }
  }

  #lost(socket, reject, code) {
    if (socket !== this.#socket) {
      return;
    }
    clearTimeout(this.#watchdog);
    this.#socket = null;
    if (!socket.welcomed) {
      reject(Object.assign(new Error(AWAY), { code }));
    } else if (this.#wanted) {
      this.#tell('state', { state: 'lost' });
      this.#tryLater();
    } else {
      this.#tell('state', { state: code === SIGNED_OUT ? 'signed-out' : 'over' });
    }
  }

  /**
   * Soon at first, then seldom, never all at once; each time at the next address, the one just lost first. Servers that
   * are busy are left in peace for longer, once all have been asked.
   */
  #tryLater(code) {
    this.#busy = BUSY.includes(code) ? code : 0;
    if (this.#failures > 0) {
      this.#turn++;
    }
    const round = Math.floor(this.#failures / this.#addresses.length);
    this.#failures++;
    const usual = Math.min(FIRST_PAUSE * 2 ** round, LONGEST_PAUSE);
    const pause = this.#busy && this.#failures >= this.#addresses.length ? BUSY_PAUSE : usual;
    this.#timer = setTimeout(() => this.#try(), pause * (0.75 + Math.random() / 2));
    if (this.#busy) {
      this.#tell('state', { state: 'waiting', attempt: this.#failures, code: this.#busy });
    }
  }

  /** The network or the person is back: no more waiting, and a line that seems open has to show it. */
  #hurry() {
    if (this.#timer) {
      this.#try();
    } else if (this.isOpen) {
      this.#watch(this.#socket, SIGN_OF_LIFE);
    }
  }

  #watch(socket, patience) {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#abandon(socket, () => {}), patience);
  }

  /** A dead line would say only after a minute that it is closed. */
  #abandon(socket, reject) {
    socket.close();
    this.#lost(socket, reject);
  }

  #tell(type, what) {
    this.#heard(type, what);
  }
}
