import { useEffect, useRef, useState } from "react";

const FIRST = 900;

/** How wide the place of a chart is: drawn wider, its letters would be too small to read. */
export function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST);
  useEffect(() => {
    const element = place.current;
    if (!element || typeof ResizeObserver === "undefined") {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.round(entry?.contentRect.width ?? 0) || FIRST);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { place, width };
}
