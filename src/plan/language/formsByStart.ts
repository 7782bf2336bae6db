/** One way of writing something that can begin only with certain characters. */
export interface StartingForm {
  readonly starts: string;
}

/**
 * Which of a list of forms could begin at a place, by the character that stands there: two look-ups, so that a text is
 * gone through without asking every form everywhere. The forms keep the order of the list.
 *
 * @example formsByStart([{ starts: "ab" }, { starts: "b" }])("cab", 2) // both
 */
export const formsByStart = <Form extends StartingForm>(
  forms: readonly Form[],
): ((text: string, at: number) => readonly Form[]) => {
  const none: readonly Form[] = [];
  const lists: (readonly Form[])[] = [none];
  const listOf = new Uint16Array(0x10000);
  for (const char of new Set(forms.flatMap((form) => form.starts.split("")))) {
    listOf[char.charCodeAt(0)] = lists.push(forms.filter((form) => form.starts.includes(char))) - 1;
  }
  return (text, at) => (at < text.length ? (lists[listOf[text.charCodeAt(at)] ?? 0] ?? none) : none);
};
