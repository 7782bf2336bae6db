import { apiNotFound, itemNotFound } from "../apiError";
import type { HostState } from "../hostState";

/** A scalar property, by the name that stands in the protocol (`NumberFormat`). */
export interface Scalar<T> {
  readonly get?: (target: T, host: HostState) => unknown;
  readonly set?: (target: T, value: unknown, host: HostState) => void;
}

/** Arguments of a method: plain values, and objects where the client passed objects. */
export type Arguments = readonly unknown[];

/**
 * One type of Excel's object model: a table of its members, under the names of the protocol, which are those of
 * Office.js with a capital. To add a member, add an entry.
 */
export interface ApiSpec<T> {
  readonly name: string;
  /** what the client needs to find the object again: `Id`, `_ReferenceId` */
  readonly identity?: (target: T, host: HostState) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, (target: T, host: HostState) => ApiObject>>;
  /** gives a value, an `ApiObject`, or nothing */
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, host: HostState) => unknown>>;
  /** only of collections */
  readonly items?: (target: T, host: HostState) => readonly ApiObject[];
  /** what `collection.getItem(key)` finds; null if there is none */
  readonly item?: (target: T, key: unknown, host: HostState) => ApiObject | null;
}

/** An object that a batch has in hand. */
export interface ApiObject {
  readonly typeName: string;
  readonly isNull: boolean;
  readonly isCollection: boolean;
  /** the host's own object, to be recognised with `instanceof` */
  readonly target: unknown;
  readonly scalarNames: readonly string[];
  identity(host: HostState): Readonly<Record<string, unknown>>;
  hasScalar(name: string): boolean;
  get(name: string, host: HostState): unknown;
  set(name: string, value: unknown, host: HostState): void;
  object(name: string, host: HostState): ApiObject;
  call(name: string, args: Arguments, host: HostState): unknown;
  items(host: HostState): readonly ApiObject[];
  item(key: unknown, host: HostState): ApiObject;
}

const own = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

/** Makes the type of `spec`: a function that puts a target of the host into the hands of a batch. */
export const defineType = <T>(spec: ApiSpec<T>): ((target: T) => ApiObject) => {
  const { name: typeName } = spec;
  const readable = Object.entries(spec.scalars ?? {}).flatMap(([name, scalar]) => (scalar.get ? [name] : []));
  return (target) => ({
    typeName,
    isNull: false,
    isCollection: spec.items !== undefined,
    target,
    scalarNames: readable,
    identity: (host) => spec.identity?.(target, host) ?? {},
    hasScalar: (name) => own(spec.scalars, name)?.get !== undefined,
    get(name, host) {
      const get = own(spec.scalars, name)?.get;
      if (!get) throw apiNotFound(`${typeName}.${name}`);
      return get(target, host);
    },
    set(name, value, host) {
      const set = own(spec.scalars, name)?.set;
      if (!set) throw apiNotFound(`${typeName}.${name} =`);
      set(target, value, host);
    },
    object(name, host) {
      const open = own(spec.objects, name);
      if (!open) throw apiNotFound(`${typeName}.${name}`);
      return open(target, host);
    },
    call(name, args, host) {
      const method = own(spec.methods, name);
      if (!method) throw apiNotFound(`${typeName}.${name}()`);
      return method(target, args, host);
    },
    items(host) {
      if (!spec.items) throw apiNotFound(`${typeName}.items`);
      return spec.items(target, host);
    },
    item(key, host) {
      if (!spec.item) throw apiNotFound(`${typeName}.getItem()`);
      const found = spec.item(target, key, host);
      if (!found) throw itemNotFound(typeof key === "string" ? key : undefined);
      return found;
    },
  });
};

const nothing = (): never => {
  throw itemNotFound();
};

/** What an `…OrNullObject` method answers when there is nothing: everything that hangs on it is nothing as well. */
export const NULL_OBJECT: ApiObject = {
  typeName: "null",
  isNull: true,
  isCollection: false,
  target: null,
  scalarNames: [],
  identity: () => ({}),
  hasScalar: () => true,
  get: () => null,
  set: nothing,
  object: () => NULL_OBJECT,
  // the client keeps every range that it gets, before it knows whether there is one
  call: (name) => (name === "_KeepReference" ? undefined : nothing()),
  items: () => [],
  item: () => NULL_OBJECT,
};

export const isApiObject = (value: unknown): value is ApiObject =>
  typeof value === "object" && value !== null && "typeName" in value && "scalarNames" in value;

/** The object, or the null object when looking for it says that it is missing. */
export const orNull = (look: () => ApiObject | null): ApiObject => {
  try {
    return look() ?? NULL_OBJECT;
  } catch (error) {
    if (isMissing(error)) return NULL_OBJECT;
    throw error;
  }
};

const isMissing = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "ItemNotFound";
