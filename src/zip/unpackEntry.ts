import { Inflate } from "fflate";
import type { ZipEntry } from "./zipDirectory";

const headSignature = 0x04034b50;
const headLength = 30;

/** Deflated bytes swell at most a thousandfold, so a step of these can overshoot a limit by sixteen megabytes. */
const step = 16 * 1024;

/**
 * Unpacks one file of an archive. Whatever the archive claims, unpacking stops at `limit` bytes, so that a zip bomb
 * costs no more than the limit.
 *
 * @returns null where the bytes are damaged, packed in a way that Office does not use, or more than `limit`
 */
export function unpackEntry(archive: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | null {
  const packed = packedBytes(archive, entry);
  if (packed === null || entry.unpackedBytes > limit) return null;
  if (entry.method === 0) return packed.length === entry.unpackedBytes ? packed : null;
  if (entry.method !== 8) return null;
  const whole = new Uint8Array(entry.unpackedBytes);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= whole.length) whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= whole.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    // the library throws on bytes that are not deflated
    return null;
  }
  return length === whole.length ? whole : null;
}

/** The head before a file repeats its name and carries fields of its own length. */
function packedBytes(archive: Uint8Array, { offset, packedBytes: length }: ZipEntry): Uint8Array | null {
  if (offset + headLength > archive.length) return null;
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (view.getUint32(offset, true) !== headSignature) return null;
  const from = offset + headLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return from + length > archive.length ? null : archive.subarray(from, from + length);
}
