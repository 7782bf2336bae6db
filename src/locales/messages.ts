import { enUS } from "./enUS";
import { formatMessage } from "./formatMessage";
import type { MessageParams } from "./formatMessage";
import { zhCN } from "./zhCN";
import type { MessageKey } from "./zhCN";

export type { MessageKey, MessageParams };

/** The languages of the interface; what goes into the workbook is always Chinese. */
export type Locale = "zh-CN" | "en-US";

/** Every text of the interface, by locale. */
export const messages: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  "zh-CN": zhCN,
  "en-US": enUS,
};

/** Puts a message into words. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/**
 * The locale for a display language as Office names it (BCP 47): English for English, otherwise Chinese,
 * the language of the plans.
 *
 * @example localeFor("en-GB") // "en-US"
 */
export function localeFor(displayLanguage: string | null | undefined): Locale {
  return /^en\b/i.test(displayLanguage ?? "") ? "en-US" : "zh-CN";
}

/** @example translator("zh-CN")("pane.tab.tasks") // "任务" */
export function translator(locale: Locale): Translate {
  const table = messages[locale];
  return (key, params = {}) => formatMessage(table[key], params, locale);
}

/** Whether a string that came from elsewhere, such as a reason in a stored plan, names a message. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(zhCN, key);
}
