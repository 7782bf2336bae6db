import { elementsOf, textOf, type MarkupElement } from "../layout/markup";

/** Elements that show no text of the document, or none at all. */
const never = new Set(
  [
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "title",
    "iframe",
    "object",
    "svg",
    "canvas",
    "audio",
    "video",
  ].concat(["select", "textarea", "button", "input", "datalist", "map", "rt", "rp", "del", "o:p", "xml"]),
);

const landmarks = new Set(["nav", "aside", "footer", "header", "menu"]);
const roles = new Set(["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"]);

/** How sites name what stands around an article. */
const names =
  /(?:^|[-_\s])(?:nav|navbar|menu|header|footer|foot|top|topbar|bottom|sidebar|side|crumbs?|breadcrumbs?|position|location|share|copyright|friendlinks?|links?|pager|pagination|search|login|toolbar|related|recommend|advert|banner)(?:$|[-_\s\d])/i;

const isHiddenStyle = /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i;

const lengthOf = (text: string): number => text.replace(/\s+/g, "").length;

const linkLength = (element: MarkupElement): number =>
  element.name === "a"
    ? lengthOf(textOf(element))
    : elementsOf(element).reduce((sum, child) => sum + linkLength(child), 0);

/** Whether an element is not shown, by its kind or its style. */
export const isHidden = ({ name, attributes }: MarkupElement): boolean =>
  never.has(name) || "hidden" in attributes || isHiddenStyle.test(attributes["style"] ?? "");

/** Few words, or mostly links: what a sentence of a plan is not. */
const isSlight = (element: MarkupElement): boolean => {
  const length = lengthOf(textOf(element));
  return length < 200 || linkLength(element) * 2 > length;
};

/**
 * Whether an element stands around the document rather than in it. Only what is clear goes: a name alone is not
 * enough where an element holds more than a few words, since sites wrap whole articles in a "header".
 */
export const isSiteFurniture = (element: MarkupElement): boolean => {
  const { name, attributes } = element;
  const named = [attributes["class"], attributes["id"]].some((word) => word !== undefined && names.test(word));
  const marked = landmarks.has(name) || roles.has(attributes["role"] ?? "");
  if (name === "nav" || name === "footer") return isSlight(element) || marked;
  if (marked || named) return isSlight(element) && !holdsTitle(element);
  return name === "ul" && isListOfLinks(element);
};

/** A title of the document may stand in a header. */
const holdsTitle = (element: MarkupElement): boolean =>
  /^h[1-3]$/.test(element.name) || elementsOf(element).some(holdsTitle);

const isListOfLinks = (list: MarkupElement): boolean => {
  const length = lengthOf(textOf(list));
  return elementsOf(list).length >= 3 && length > 0 && linkLength(list) * 10 >= length * 9;
};
