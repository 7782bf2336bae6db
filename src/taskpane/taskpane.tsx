import { mountApp } from "./mountApp";
import { themeForBackground } from "./theme";

/** The pane inside Excel: what Office says of language and theme is known once it has started. */
const element = document.getElementById("root");
if (element !== null) {
  void Office.onReady().then(() => {
    const { displayLanguage, officeTheme } = Office.context as Partial<Office.Context>;
    mountApp(element, {
      displayLanguage: displayLanguage ?? navigator.language,
      theme: themeForBackground(officeTheme?.bodyBackgroundColor),
    });
  });
}
