import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { localeFor, translator } from "../locales/messages";
import { LocalizationContext } from "./localization";
import { Pane } from "./Pane";
import type { PaneStore } from "./paneStore";
import { useFluentTheme } from "./theme";
import type { PaneTheme } from "./theme";

const useStyles = makeStyles({ provider: { height: "100%" } });

export interface AppProps {
  /** Office's display language, e.g. "zh-CN" */
  readonly displayLanguage: string;
  readonly theme: PaneTheme;
  /** resolves when Office has started and `Excel.run` may be called */
  readonly ready: Promise<unknown>;
  readonly store: PaneStore;
}

/** The task pane. It knows nothing of how Office was loaded: its host tells it the language, the theme and when. */
export function App({ displayLanguage, theme, ready, store }: AppProps) {
  const styles = useStyles();
  const locale = localeFor(displayLanguage);
  const localization = useMemo(() => ({ locale, t: translator(locale) }), [locale]);
  return (
    // the pane's height is not that of what opens over it
    <FluentProvider
      theme={useFluentTheme(theme)}
      className={styles.provider}
      applyStylesToPortals={false}
      lang={locale}
    >
      <LocalizationContext value={localization}>
        <Pane store={store} ready={ready} />
      </LocalizationContext>
    </FluentProvider>
  );
}
