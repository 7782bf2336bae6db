import { useLayoutEffect, useState } from "react";
import type { RefObject } from "react";

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The size of an element in pixels, kept in step with it; null until it is there. */
export function useBox(target: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setBox((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [target]);
  return box;
}
