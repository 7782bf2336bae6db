/** A result that can fail for a reason that a user can cause: `key` names a message of the locale files. */
export type Result<T, Key extends string = string> = Success<T> | Failure<Key>;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failure<Key extends string = string> {
  readonly ok: false;
  readonly key: Key;
  /** what fills the placeholders of the message */
  readonly params: Readonly<Record<string, string | number>>;
}

export const success = <T>(value: T): Success<T> => ({ ok: true, value });

export const failure = <Key extends string>(
  key: Key,
  params: Readonly<Record<string, string | number>> = {},
): Failure<Key> => ({ ok: false, key, params });
