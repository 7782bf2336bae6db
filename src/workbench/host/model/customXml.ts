const prolog = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>)*/;
const rootStart =
  /^<((?:[\p{L}_][\p{L}\p{N}_.-]*:)?[\p{L}_][\p{L}\p{N}_.-]*)((?:\s[^<>"']+(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/u;
const attribute = /(?<![^\s=])([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The namespace of the root element, "" when it has none; null when the text is no XML document. Looks at the frame
 * only (prolog, root element and its end), which is what finding a part needs.
 */
export const customXmlNamespace = (xml: string): string | null => {
  const text = xml.replace(/^\ufeff/, "").replace(prolog, "");
  const root = rootStart.exec(text);
  const name = root?.[1];
  if (!root || name === undefined) return null;
  const rest = text.slice(root[0].length).trimEnd();
  const end = rest.slice(Math.max(0, rest.lastIndexOf("</")));
  const closed = root[3] === "/" ? rest === "" : /^<\/([^\s>]+)\s*>$/.exec(end)?.[1] === name;
  if (!closed) return null;
  const prefix = name.includes(":") ? `xmlns:${name.slice(0, name.indexOf(":"))}` : "xmlns";
  for (const [, key, double, single] of (root[2] ?? "").matchAll(attribute)) {
    if (key === prefix) return double ?? single ?? "";
  }
  return "";
};
