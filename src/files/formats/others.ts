import { beginsWith, unreadable, type FileFormat, type FileHead } from "../fileFormat";

const isCompound = (head: FileHead): boolean => beginsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Whether the bytes hold a word in UTF-16, as the directory of a compound file does. */
const holds = ({ bytes }: FileHead, word: string): boolean => {
  const codes = [...word].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = codes[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, offset) => bytes[at + offset] === code)) return true;
  }
  return false;
};

const hasFile = ({ zipNames }: FileHead, name: RegExp): boolean => zipNames?.some((file) => name.test(file)) ?? false;

/** Kinds of files that people try and that cannot be read, each with a message that says what to do. */
export const others: readonly FileFormat[] = [
  // Word and Excel put what has a password into a compound file
  unreadable("files.encrypted", (head) => isCompound(head) && holds(head, "EncryptedPackage")),
  unreadable("files.workbook", (head) => isCompound(head) && (holds(head, "Workbook") || holds(head, "Book"))),
  unreadable("files.slides", (head) => isCompound(head) && holds(head, "PowerPoint Document")),
  unreadable("files.oldWord", isCompound, [".doc", ".wps"]),
  unreadable("files.workbook", (head) => hasFile(head, /^xl\//)),
  unreadable("files.slides", (head) => hasFile(head, /^ppt\//)),
  unreadable("files.ofd", (head) => hasFile(head, /^ofd\.xml$/)),
  unreadable("files.otherDocument", (head) => hasFile(head, /^content\.xml$/)),
  unreadable("files.otherDocument", ({ opening }) => opening.startsWith("{\\rtf")),
  unreadable("files.otherDocument", ({ opening }) => opening.includes('progid="word.document"')),
  unreadable("files.broken", ({ zipNames }) => zipNames?.length === 0),
  // a page with its pictures in one file, which Word opens too
  unreadable(
    "files.otherDocument",
    ({ opening }) =>
      /^(?:[a-z-]+:.*\r?\n|[ \t].*\r?\n){0,20}mime-version:/.test(opening) && opening.includes("multipart/related"),
    [".mht"],
  ),
  unreadable("files.archive", ({ zipNames }) => zipNames !== null),
  unreadable("files.archive", (head) => beginsWith(head, [0x52, 0x61, 0x72, 0x21])),
  unreadable("files.archive", (head) => beginsWith(head, [0x37, 0x7a, 0xbc, 0xaf])),
  unreadable("files.archive", (head) => beginsWith(head, [0x1f, 0x8b, 0x08])),
  unreadable("files.image", (head) => beginsWith(head, [0x89, 0x50, 0x4e, 0x47])),
  unreadable("files.image", (head) => beginsWith(head, [0xff, 0xd8, 0xff])),
  unreadable("files.image", (head) => beginsWith(head, [0x47, 0x49, 0x46, 0x38])),
  unreadable("files.image", (head) => beginsWith(head, [0x49, 0x49, 0x2a, 0x00])),
  unreadable("files.image", (head) => beginsWith(head, [0x4d, 0x4d, 0x00, 0x2a])),
  unreadable("files.image", ({ opening }) => /^riff[\s\S]{4}webp/.test(opening)),
];
