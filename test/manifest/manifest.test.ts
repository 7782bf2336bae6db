import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { elementsNamed, everyElement, readXml } from "./readXml";

const root = path.resolve(__dirname, "../..");
const manifest = readXml(readFileSync(path.join(root, "manifest.xml"), "utf8"));
const elements = everyElement(manifest);
const values = elements.flatMap(({ attributes }) =>
  Object.entries(attributes)
    .filter(([name]) => name === "DefaultValue" || name === "Value")
    .map(([, value]) => value),
);
const urls = values.filter((value) => /^\w+:\/\//.test(value));
const only = (name: string) => {
  const found = elementsNamed(manifest, name);
  expect(found).toHaveLength(1);
  return found[0]?.text ?? found[0]?.attributes["DefaultValue"];
};
const pngSize = (file: string) => {
  const bytes = readFileSync(path.join(root, file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe("the add-in that Office is told about", () => {
  it("is a task pane for workbooks that may read and write them", () => {
    expect(manifest.name).toBe("OfficeApp");
    expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(elementsNamed(manifest, "Hosts").flatMap((hosts) => hosts.children.map((host) => host.attributes))).toEqual([
      { Name: "Workbook" },
      { "xsi:type": "Workbook" },
    ]);
    expect(only("Permissions")).toBe("ReadWriteDocument");
    expect(only("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    expect(only("Version")).toBe(`${version}.0`);
  });

  it("keeps the elements in the order that Office's schema asks for", () => {
    expect(manifest.children.map(({ name }) => name)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(elementsNamed(manifest, "Resources")[0]?.children.map(({ name }) => name)).toEqual([
      "bt:Images",
      "bt:Urls",
      "bt:ShortStrings",
      "bt:LongStrings",
    ]);
    expect(elementsNamed(manifest, "CustomTab")[0]?.children.map(({ name }) => name)).toEqual(["Group", "Label"]);
  });

  it("asks for Excel 2021 and nothing newer, inside and outside the overrides", () => {
    const sets = [...elementsNamed(manifest, "Set"), ...elementsNamed(manifest, "bt:Set")];
    expect(sets.map(({ attributes }) => attributes)).toEqual([
      { Name: "ExcelApi", MinVersion: "1.14" },
      { Name: "ExcelApi", MinVersion: "1.14" },
    ]);
  });

  it("resolves every resource id, leaves none unused and keeps them short", () => {
    const defined = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) =>
      elementsNamed(elementsNamed(manifest, "Resources")[0] ?? manifest, name).map(
        ({ attributes }) => attributes["id"],
      ),
    );
    const resources = defined.filter((id) => id !== undefined);
    const used = elements.flatMap(({ attributes }) => (attributes["resid"] ? [attributes["resid"]] : []));
    expect(new Set(resources).size).toBe(resources.length);
    expect(new Set(used)).toEqual(new Set(resources));
    expect(resources.filter((id) => id.length > 32)).toEqual([]);
  });

  it("gives ids of its own to the tab, the group and the button", () => {
    const ids = ["CustomTab", "Group", "Control"].flatMap((name) =>
      elementsNamed(manifest, name).map(({ attributes }) => attributes["id"] ?? ""),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^Fenjie\.\w{1,118}$/);
  });

  it("stays within Office's lengths in both languages", () => {
    const limits = { DisplayName: 125, Description: 250, "bt:ShortStrings": 125, "bt:LongStrings": 250 };
    for (const [name, limit] of Object.entries(limits)) {
      const strings = elementsNamed(manifest, name)
        .flatMap((element) => [element, ...everyElement(element)])
        .flatMap(({ attributes }) => [attributes["DefaultValue"] ?? attributes["Value"] ?? ""]);
      expect(strings.filter((string) => string.length > limit)).toEqual([]);
      expect(strings.join("")).not.toBe("");
    }
  });

  it("speaks Chinese by default and English everywhere else that it speaks", () => {
    expect(only("DefaultLocale")).toBe("zh-CN");
    const spoken = elements.filter(
      ({ name, attributes }) =>
        name === "bt:String" || (["DisplayName", "Description"].includes(name) && attributes["DefaultValue"]),
    );
    expect(spoken.length).toBeGreaterThanOrEqual(10);
    for (const { attributes, children } of spoken) {
      expect(attributes["DefaultValue"]).toMatch(/\p{Script=Han}/u);
      expect(children.map((child) => child.attributes["Locale"])).toEqual(["en-US"]);
      expect(children[0]?.attributes["Value"]).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("names no host but the one that serves it", () => {
    expect(urls.length).toBeGreaterThan(6);
    expect(urls.filter((url) => new URL(url).origin !== "https://localhost:3000")).toEqual([]);
    expect(elementsNamed(manifest, "AppDomains")).toEqual([]);
  });

  it("points at pictures and pages that are there, in the sizes that it says", () => {
    const files = urls.map((url) => new URL(url).pathname.slice(1)).filter((file) => file.startsWith("assets/"));
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    for (const size of [16, 32, 64, 80, 128]) expect(pngSize(`assets/icon-${size}.png`)).toEqual([size, size]);
    for (const { attributes } of elementsNamed(manifest, "bt:Image").filter((image) => image.attributes["size"]))
      expect(attributes["resid"]).toBe(`Icon.${attributes["size"] ?? ""}`);
    expect(files).toEqual(expect.arrayContaining(["assets/icon-32.png", "assets/icon-64.png"]));
  });
});
