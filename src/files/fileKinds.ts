/** What a file is by its first bytes, whatever its name says. */
export type FileKind = "zip" | "ole" | "pdf" | "image" | "archive" | "text";

interface Signature {
  readonly kind: Exclude<FileKind, "text">;
  readonly bytes: readonly number[];
}

/** .xlsx, .docx and .wps of today are zip files; .doc, .xls and older .wps are OLE compound files. */
const signatures: readonly Signature[] = [
  { kind: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "zip", bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: "ole", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: "image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "image", bytes: [0xff, 0xd8, 0xff] },
  { kind: "image", bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: "archive", bytes: [0x52, 0x61, 0x72, 0x21] },
  { kind: "archive", bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: "archive", bytes: [0x1f, 0x8b, 0x08] },
];

/** Names the kind of a file from its first bytes; "text" is everything that has no known signature. */
export const kindOfFile = (bytes: Uint8Array): FileKind =>
  signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))?.kind ?? "text";
