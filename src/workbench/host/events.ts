/** The numbers under which Office.js knows the events. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetRowHiddenChanged: 22,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof EVENT;

/** Events of the workbook as a whole carry this instead of the id of a sheet. */
export const WHOLE_WORKBOOK = "Workbook";

export interface MessageEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: string;
}

export type MessageHandler = (message: { readonly entries: readonly MessageEntry[] }) => void;

const EVENT_MESSAGE = 65_536;

/** Knows which events a client asked for, and tells them in its own time: never within a request. */
export class EventHub {
  readonly #handlers = new Set<MessageHandler>();
  readonly #registrations = new Map<string, number>();
  #queue: MessageEntry[] = [];
  #next = 1;

  addHandler(handler: MessageHandler): void {
    this.#handlers.add(handler);
  }

  removeHandler(handler: MessageHandler): void {
    this.#handlers.delete(handler);
  }

  register(event: EventName, target: string): void {
    const key = `${event} ${target}`;
    this.#registrations.set(key, (this.#registrations.get(key) ?? 0) + 1);
  }

  unregister(event: EventName, target: string): void {
    const key = `${event} ${target}`;
    const count = (this.#registrations.get(key) ?? 0) - 1;
    if (count > 0) this.#registrations.set(key, count);
    else this.#registrations.delete(key);
  }

  /** Tells those who asked for `event` of one of `targets`. */
  raise(event: EventName, targets: readonly string[], detail: Readonly<Record<string, unknown>>): void {
    for (const target of targets) {
      if (!this.#registrations.has(`${event} ${target}`)) continue;
      if (this.#queue.length === 0) setTimeout(() => this.#deliver(), 0);
      this.#queue.push({
        messageCategory: EVENT_MESSAGE,
        messageType: EVENT[event],
        targetId: target,
        message: JSON.stringify(detail),
        id: String(this.#next++),
      });
    }
  }

  #deliver(): void {
    const entries = this.#queue;
    this.#queue = [];
    for (const handler of [...this.#handlers]) handler({ entries });
  }
}
