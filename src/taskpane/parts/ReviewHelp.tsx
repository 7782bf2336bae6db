import { KeyHelp } from "./KeyHelp";
import type { KeyMeanings } from "./KeyHelp";

const keys: KeyMeanings = [
  ["↑ ↓", "pane.help.move"],
  ["Enter", "pane.help.enter"],
  ["A", "pane.help.accept"],
  ["E", "pane.help.edit"],
  ["D", "pane.help.drop"],
  ["S", "pane.help.split"],
  ["Space", "pane.help.select"],
  ["M", "pane.help.merge"],
  ["T", "pane.help.text"],
  ["N P", "pane.help.figures"],
  ["Ctrl+Z Y", "pane.help.undo"],
  ["Esc", "pane.help.escape"],
];

/** How a review is done, and the keys that do it. */
export function ReviewHelp() {
  return <KeyHelp name="pane.review.help" title="pane.help.title" intro="pane.help.intro" keys={keys} />;
}
