import type { Page } from "playwright-core";

/** How many elements of a kind change when a key is pressed where the focus is. */
export const drawnBy = (page: Page, key: string, kinds: string): Promise<number> =>
  page.evaluate(
    async ([pressed, wanted]) => {
      const changed = new Set<Element>();
      const observer = new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const part = element?.closest(wanted ?? "");
          if (part) changed.add(part);
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: pressed ?? "", bubbles: true, cancelable: true }),
      );
      await new Promise((resolve) => setTimeout(resolve, 250));
      observer.disconnect();
      return changed.size;
    },
    [key, kinds],
  );
