import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { customXmlNamespace } from "../model/customXml";
import type { CustomXmlPartState } from "../model/workbookState";

/**
 * Custom XML parts in the package of an .xlsx file. The library for files neither reads nor writes them, so they are
 * added to, and looked up in, the finished package: `customXml/itemN.xml` with its properties (which carry the part's
 * id), a relationship from the workbook, and the content type of the properties.
 */
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const customXmlSchema = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const workbookRelationships = "xl/_rels/workbook.xml.rels";
const contentTypes = "[Content_Types].xml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const withDeclaration = (xml: string): string => (/^\s*<\?xml/.test(xml) ? xml : declaration + xml);

/** The package with these parts in it. */
export const addCustomXmlParts = (bytes: Uint8Array, parts: readonly CustomXmlPartState[]): Uint8Array => {
  if (parts.length === 0) return bytes;
  const files = unzipSync(bytes);
  const ids: string[] = [];
  parts.forEach(({ id, xml }, index) => {
    const number = index + 1;
    ids.push(`rIdCustomXml${number}`);
    files[`customXml/item${number}.xml`] = strToU8(withDeclaration(xml));
    files[`customXml/itemProps${number}.xml`] = strToU8(
      `${declaration}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${customXmlSchema}"><ds:schemaRefs>` +
        `<ds:schemaRef ds:uri="${escapeXml(customXmlNamespace(xml) ?? "")}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    files[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" ` +
        `Type="${relationships}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
  });
  edit(files, workbookRelationships, "</Relationships>", (end) =>
    ids
      .map(
        (id, index) =>
          `<Relationship Id="${id}" Type="${relationships}/customXml" Target="../customXml/item${index + 1}.xml"/>`,
      )
      .concat(end)
      .join(""),
  );
  edit(files, contentTypes, "</Types>", (end) =>
    ids
      .map((_, index) => `<Override PartName="/customXml/itemProps${index + 1}.xml" ContentType="${propertiesType}"/>`)
      .concat(end)
      .join(""),
  );
  return zipSync(files);
};

const edit = (files: Record<string, Uint8Array>, name: string, end: string, insert: (end: string) => string): void => {
  const text = strFromU8(files[name] ?? new Uint8Array());
  const at = text.lastIndexOf(end);
  if (at < 0) throw new Error(`The package has no ${name}.`);
  files[name] = strToU8(text.slice(0, at) + insert(end) + text.slice(at + end.length));
};

const itemName = /^customXml\/item(\d+)\.xml$/;
const itemId = /itemID\s*=\s*"([^"]+)"/;

/** The parts of a package, in their order. `newId` names those without an id of their own. */
export const readCustomXmlParts = (bytes: Uint8Array, newId: () => string): CustomXmlPartState[] => {
  const files = unzipSync(bytes, { filter: ({ name }) => name.startsWith("customXml/") && !name.endsWith(".rels") });
  return Object.keys(files)
    .flatMap((name) => {
      const number = itemName.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ name, number }) => ({
      id: itemId.exec(strFromU8(files[`customXml/itemProps${number}.xml`] ?? new Uint8Array()))?.[1] ?? newId(),
      xml: strFromU8(files[name] ?? new Uint8Array()).replace(/^\ufeff/, ""),
    }))
    .filter(({ xml }) => customXmlNamespace(xml) !== null);
};
