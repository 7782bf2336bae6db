/** Whether XML has a place for a character: of the control characters it knows only tab and line ends. */
const isKnown = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code >= 32 || code === 9 || code === 10 || code === 13) && code !== 0xfffe && code !== 0xffff;
};

/** A text as it stands in XML. */
export const escaped = (text: string): string =>
  [...text].filter(isKnown).join("").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
