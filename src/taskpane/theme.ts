import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** "system" follows prefers-color-scheme. High contrast needs no theme: Fluent follows forced-colors by itself. */
export type PaneTheme = "light" | "dark" | "system";

const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', system-ui, sans-serif";

const themes: Readonly<Record<"light" | "dark", Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

const prefersDark = "(prefers-color-scheme: dark)";

function watchSystem(listener: () => void): () => void {
  const query = matchMedia(prefersDark);
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
}

/** The Fluent theme, kept in step with the system where the host leaves it open. */
export function useFluentTheme(theme: PaneTheme): Theme {
  const systemIsDark = useSyncExternalStore(watchSystem, () => matchMedia(prefersDark).matches);
  return theme === "system" ? themes[systemIsDark ? "dark" : "light"] : themes[theme];
}

/**
 * The theme that goes with the background of Office's panes; "system" where Office does not tell.
 *
 * @param background CSS colour with six hex digits, as Office gives it
 * @example themeForBackground("#262626") // "dark"
 */
export function themeForBackground(background: string | undefined): PaneTheme {
  const digits = /^#?([0-9a-f]{6})/i.exec(background ?? "")?.[1];
  if (digits === undefined) return "system";
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
