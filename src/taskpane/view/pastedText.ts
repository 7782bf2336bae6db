/**
 * Whether the HTML of a clipboard says more than its plain text: tables, whose plain text breaks where a cell does, and
 * lists, whose numbers Word sets off with a tab as if they were cells.
 */
export const saysMore = (html: string): boolean => /<(?:table|ol)[\s>]|mso-list:|MsoFootnote/i.test(html);

/** The text of what was copied in Word, WPS or a browser; as plain as it came if nothing better can be made of it. */
export async function textOfPasted(html: string, plain: string): Promise<string> {
  try {
    const { pastedText } = await import("../../files/html/readHtml");
    return pastedText(html, plain) ?? plain;
  } catch (error) {
    // the part of the program that reads HTML did not load
    console.error(error);
    return plain;
  }
}
