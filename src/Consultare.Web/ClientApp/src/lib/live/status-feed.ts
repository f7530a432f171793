import type { DataChanged, Service, ServiceChanged, ServicesSnapshot } from '@/api/contract';

type Message = { kind: 'service'; body: ServiceChanged } | { kind: 'data'; body: DataChanged };

type Handlers = {
  /** Asks the hub for everything as it stands now. */
  ask: () => Promise<ServicesSnapshot>;
  /** The services changed. */
  show: (snapshot: ServicesSnapshot) => void;
  /** Stored data of these pages changed. */
  data: (message: DataChanged) => void;
  /** A snapshot took the place of messages that may be lost: any data may have changed. */
  resynced: (snapshot: ServicesSnapshot) => void;
  /** The hub did not answer with a snapshot. */
  failed: (error: unknown) => void;
};

const waitingLimit = 1_000;

/**
 * Puts the hub's messages in order. Their number grows by one within an epoch; a gap or another epoch costs one
 * snapshot, and what arrives meanwhile waits for it.
 */
export class StatusFeed {
  readonly #handlers: Handlers;
  #shown: ServicesSnapshot | null = null;
  #waiting: Message[] = [];
  #asking = false;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
  }

  service(body: ServiceChanged) {
    this.#receive({ kind: 'service', body });
  }

  data(body: DataChanged) {
    this.#receive({ kind: 'data', body });
  }

  /** Asks for a snapshot unless one is on its way. */
  async resync() {
    if (this.#asking) {
      return;
    }

    this.#asking = true;
    try {
      this.#shown = await this.#handlers.ask();
    } catch (error) {
      this.#waiting = [];
      this.#handlers.failed(error);
      return;
    } finally {
      this.#asking = false;
    }

    this.#handlers.show(this.#shown);
    this.#handlers.resynced(this.#shown);
    this.#catchUp(this.#shown);
  }

  #receive(message: Message) {
    const shown = this.#shown;
    if (this.#asking || shown === null) {
      this.#wait(message);
    } else if (message.body.epoch === shown.epoch && message.body.n <= shown.n) {
      return; // The snapshot held it already.
    } else if (message.body.epoch === shown.epoch && message.body.n === shown.n + 1) {
      this.#apply(message, shown);
      return;
    } else {
      this.#wait(message);
    }

    void this.resync();
  }

  #wait(message: Message) {
    if (this.#waiting.length < waitingLimit) {
      this.#waiting.push(message);
    }
  }

  #catchUp(snapshot: ServicesSnapshot) {
    const later = this.#waiting
      .filter(({ body }) => body.epoch === snapshot.epoch && body.n > snapshot.n)
      .sort((left, right) => left.body.n - right.body.n);
    this.#waiting = [];
    for (const message of later) {
      this.#receive(message);
    }
  }

  #apply(message: Message, shown: ServicesSnapshot) {
    const { n } = message.body;
    if (message.kind === 'data') {
      this.#shown = { ...shown, n };
      this.#handlers.data(message.body);
      return;
    }

    this.#shown = { ...shown, n, services: replaceService(shown.services, message.body.service) };
    this.#handlers.show(this.#shown);
  }
}

const replaceService = (services: Service[], changed: Service) =>
  services.some(({ service }) => service === changed.service)
    ? services.map((service) => (service.service === changed.service ? changed : service))
    : [...services, changed];
