/** What the pane loads when somebody goes to the step 分工, and not before. */
export { AssignPage } from "../assignPage";
export { AssignHelp } from "../parts/AssignHelp";
export { AssignScreen } from "./AssignScreen";
