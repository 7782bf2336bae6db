import { KeyHelp } from "./KeyHelp";
import type { KeyMeanings } from "./KeyHelp";

const keys: KeyMeanings = [
  ["↑ ↓", "pane.help.move"],
  ["1 2 3", "pane.assign.help.accept"],
  ["A", "pane.assign.help.first"],
  ["Enter", "pane.assign.help.choose"],
  ["… Enter", "pane.assign.help.lead"],
  ["… Shift+Enter", "pane.assign.help.cooperate"],
  ["… Ctrl+Enter", "pane.assign.help.moreLead"],
  ["N", "pane.assign.help.next"],
  ["Delete", "pane.assign.help.clear"],
  ["R", "pane.assign.help.reset"],
  ["Space", "pane.help.select"],
  ["Ctrl+Z Y", "pane.help.undo"],
  ["Esc", "pane.assign.help.escape"],
];

/** How rows are given to bodies, and the keys that do it. */
export function AssignHelp() {
  return <KeyHelp name="pane.assign.help" title="pane.assign.help.title" intro="pane.assign.help.intro" keys={keys} />;
}
