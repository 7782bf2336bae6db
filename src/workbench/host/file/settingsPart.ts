import { customXmlNamespace } from "../model/customXml";
import type { CustomXmlPartState } from "../model/workbookState";

/**
 * `workbook.settings` between sessions. Excel keeps them in parts about the add-in that only Excel can write;
 * the host keeps them in a custom XML part of its own, which the add-in does not get to see.
 */
const namespace = "urn:fenjie:workbench:settings";

export const isSettingsPart = ({ xml }: CustomXmlPartState): boolean => customXmlNamespace(xml) === namespace;

export const toSettingsPart = (settings: ReadonlyMap<string, unknown>, id: string): CustomXmlPartState => ({
  id,
  xml: `<settings xmlns="${namespace}">${JSON.stringify([...settings])
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")}</settings>`,
});

/** Nothing for a part that somebody damaged: settings are a convenience. */
export const readSettingsPart = ({ xml }: CustomXmlPartState): readonly (readonly [string, unknown])[] => {
  const start = /<settings[^<>]*>/.exec(xml);
  const text = start ? xml.slice(start.index + start[0].length, Math.max(0, xml.lastIndexOf("</settings>"))) : "";
  try {
    const entries: unknown = JSON.parse(text.replaceAll("&lt;", "<").replaceAll("&amp;", "&"));
    return Array.isArray(entries) ? (entries as (readonly [string, unknown])[]) : [];
  } catch {
    return [];
  }
};
