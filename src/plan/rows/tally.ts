/** How often numbers were met: what a map of numbers does too, but without making anything for a number. */
export class Tally {
  #keys = new Float64Array(512);
  #times = new Uint32Array(512);
  #held = 0;

  /** Counts a whole number above nought, and says how often it has now been counted. */
  count(key: number): number {
    if (this.#held * 2 > this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key;
      this.#held++;
    }
    const times = (this.#times[slot] ?? 0) + 1;
    this.#times[slot] = times;
    return times;
  }

  /** Where a number lies, or where it would. */
  #slotOf(key: number): number {
    const keys = this.#keys;
    const last = keys.length - 1;
    let slot = (key ^ (key / 0x100000)) & last;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const times = this.#times;
    this.#keys = new Float64Array(keys.length * 2);
    this.#times = new Uint32Array(keys.length * 2);
    for (const [at, key] of keys.entries()) {
      if (key === 0) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#times[slot] = times[at] ?? 0;
    }
  }
}
