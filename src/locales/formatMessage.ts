/** What fills the placeholders of a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

const placeholder = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/**
 * Fills `{name}` with the value of that name, numbers with their thousands separators, and `{name|row|rows}` with the
 * first word if the value is 1 and the second otherwise. A name without a value stays as it is, so that it is noticed.
 *
 * @example formatMessage("{n} {n|row|rows}", { n: 1280 }, "en-US") // "1,280 rows"
 */
export function formatMessage(template: string, params: MessageParams, locale: string): string {
  return template.replace(placeholder, (whole: string, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return typeof value === "number" ? value.toLocaleString(locale) : value;
  });
}
