import type { Canvas } from "./canvas";

/** A small piece of work for Excel, and what it adds to the request that carries it. */
export interface Step {
  /** name of the sheet that it paints */
  readonly sheet: string;
  /** estimate of its JSON in UTF-8 bytes, rather too high */
  readonly bytes: number;
  readonly draw: (canvas: Canvas) => void;
}

/**
 * Excel on the web takes requests of at most 5 MB (learn.microsoft.com, "Resource limits and performance optimization
 * for Office Add-ins"). A fifth stays free: the request is wrapped as a string into another JSON, which escapes quotes.
 */
export const maxRequestBytes = 4_000_000;

/**
 * Cuts steps, in their order, into as few requests as fit.
 *
 * @example packSteps(steps).length === 1 // for all but very large workbooks
 */
export function packSteps(steps: readonly Step[], maxBytes = maxRequestBytes): Step[][] {
  const requests: Step[][] = [];
  let current: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (current.length > 0 && bytes + step.bytes > maxBytes) {
      requests.push(current);
      current = [];
      bytes = 0;
    }
    current.push(step);
    bytes += step.bytes;
  }
  return current.length === 0 ? requests : [...requests, current];
}

const encoder = new TextEncoder();

/** UTF-8 bytes of a value's JSON. */
export const jsonBytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;
