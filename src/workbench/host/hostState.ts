import type { EventHub } from "./events";
import type { WorkbookState } from "./model/workbookState";
import type { ReferenceTable } from "./protocol/references";

/** Everything that a member of the object model may need. */
export interface HostState {
  readonly book: WorkbookState;
  readonly references: ReferenceTable;
  readonly events: EventHub;
  /** the current year, which a typed `1-2` takes */
  readonly year: () => number;
}
