import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { createActions } from "./actions";
import { PaneStore } from "./paneStore";
import type { PaneTheme } from "./theme";

export interface MountOptions {
  /** Office's display language, e.g. "zh-CN" */
  readonly displayLanguage: string;
  /** "system" follows prefers-color-scheme */
  readonly theme: PaneTheme;
  /** resolves when the global `Excel` may be used; left out, it may be used at once */
  readonly ready?: Promise<unknown>;
}

export interface MountedApp {
  /** shows the same pane, as it stands, in another language or theme */
  update(options: Pick<MountOptions, "displayLanguage" | "theme">): void;
  /** reads a plan as if a person had chosen this file in the pane */
  openPlan(file: File): void;
  /** another workbook was opened in the place of this one, which never happens to a pane inside Excel */
  workbookOpened(): void;
  unmount(): void;
}

/**
 * Puts the task pane into `element`, which has a height of its own: the pane fills it and scrolls inside it.
 * Both `taskpane.html` and the workbench page do so. The global `Excel` is all that the pane expects of Office.
 *
 * @example mountApp(element, { displayLanguage: "zh-CN", theme: "light" })
 */
export function mountApp(element: Element, { ready = Promise.resolve(), ...shown }: MountOptions): MountedApp {
  const root = createRoot(element);
  const store = new PaneStore(createActions());
  const render = ({ displayLanguage, theme }: Pick<MountOptions, "displayLanguage" | "theme">) => {
    root.render(
      <StrictMode>
        <App displayLanguage={displayLanguage} theme={theme} ready={ready} store={store} />
      </StrictMode>,
    );
  };
  render(shown);
  return {
    update: render,
    openPlan: (file) => {
      store.readFile(file);
    },
    workbookOpened: () => {
      store.restart();
    },
    unmount: () => {
      store.close();
      root.unmount();
    },
  };
}
