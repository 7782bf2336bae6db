import { createContext, useContext } from "react";
import { translator } from "../locales/messages";
import type { Locale, Translate } from "../locales/messages";

export interface Localization {
  readonly locale: Locale;
  readonly t: Translate;
}

export const LocalizationContext = createContext<Localization>({ locale: "zh-CN", t: translator("zh-CN") });

export const useLocalization = (): Localization => useContext(LocalizationContext);
