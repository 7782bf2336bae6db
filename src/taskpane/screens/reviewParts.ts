/** What the pane loads when the first plan is read, and not before. */
export { ReviewScreen } from "./ReviewScreen";
export { ReviewTools } from "../parts/ReviewTools";
