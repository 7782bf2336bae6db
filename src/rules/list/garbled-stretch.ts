import { defineRule } from "../rule";

export const rule = defineRule({
  id: "garbled-stretch",
  family: "text",
  severity: "warning",
  scope: "plan",
  options: { most: 30 },
  zh: {
    title: "整段乱码",
    why: "文件在两种编码之间转坏了一段。能确定还原的，程序按还原后的字读取；请对照原件确认，并改正文件。",
    messages: { repaired: "“{original}”是乱码，还原为“{repaired}”。", lost: "“{original}”是乱码，无法确定还原。" },
  },
  en: {
    title: "Garbled stretch",
    why: "A stretch of the file was spoiled between two encodings. Where it can be put back for certain, it is read so; compare with the original and correct the file. A file that is garbled throughout is told of `most` times and no more.",
    messages: {
      repaired: "“{original}” is garbled and read as “{repaired}”.",
      lost: "“{original}” is garbled and cannot be put back for certain.",
    },
  },
  examples: [
    {
      wrong: { garbled: [{ original: "?。ㄈ?", repaired: "（三）强" }] },
      right: { garbled: [] },
    },
  ],
  check(model, { options, report }) {
    for (const { original, repaired, span } of model.garbled.slice(0, options.most))
      report(repaired === null ? "lost" : "repaired", {
        span,
        quote: original,
        params: { original, repaired: repaired ?? "" },
      });
  },
});
