/** What the pane loads when the first plan is read, and not before. */
export { ReviewScreen } from "./ReviewScreen";
export { ReviewHelp } from "../parts/ReviewHelp";
export { StepTools } from "../parts/StepTools";
