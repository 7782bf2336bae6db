import type { PaneState } from "../../src/taskpane/paneState";
import type { PaneStore } from "../../src/taskpane/paneStore";

/** The first state of the pane that is as wanted, now or later. */
export const until = (store: PaneStore, wanted: (state: PaneState) => boolean): Promise<PaneState> =>
  new Promise((resolve) => {
    const look = (): void => {
      const state = store.getState();
      if (!wanted(state)) return;
      stop();
      resolve(state);
    };
    const stop = store.subscribe(look);
    look();
  });

export const idle = ({ busy }: PaneState): boolean => busy === null;
