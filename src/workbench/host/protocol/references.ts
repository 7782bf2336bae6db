import { itemNotFound } from "../apiError";
import { AreasTarget, RangeTarget } from "../model/targets";
import type { ApiObject } from "./apiObject";

/** Ranges that a client keeps between requests, by the ids that it was told. */
export class ReferenceTable {
  readonly #objects = new Map<string, ApiObject>();
  #next = 1;

  isKeepable(object: ApiObject): boolean {
    return object.target instanceof RangeTarget || object.target instanceof AreasTarget;
  }

  keep(object: ApiObject): string {
    for (const [id, known] of this.#objects) if (known.target === object.target) return id;
    const id = `ref-${this.#next++}`;
    this.#objects.set(id, object);
    return id;
  }

  get(id: string): ApiObject {
    const object = this.#objects.get(id);
    if (!object) throw itemNotFound();
    return object;
  }

  remove(id: string): void {
    this.#objects.delete(id);
  }

  clear(): void {
    this.#objects.clear();
  }

  get size(): number {
    return this.#objects.size;
  }

  /** The kept ranges, to be moved when the cells under them move. */
  *targets(): Generator<RangeTarget | AreasTarget> {
    for (const { target } of this.#objects.values()) {
      if (target instanceof RangeTarget || target instanceof AreasTarget) yield target;
    }
  }
}
