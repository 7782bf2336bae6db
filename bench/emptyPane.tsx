import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** The least that a pane in Fluent UI can be: what paneSize.ts measures the task pane against. */
createRoot(document.body).render(
  <FluentProvider theme={webLightTheme}>
    <Button>OK</Button>
  </FluentProvider>,
);
