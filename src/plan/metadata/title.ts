import type { CleanPlan } from "../clean/cleanPlan";
import { charSet } from "../language/charSet";
import type { Block } from "../outline/blocks";

const kinds =
  "规划|计划|方案|意见|纲要|办法|措施|行动|报告|要点|清单|实施细则|责任分解|分解表|若干政策|任务分解|工作部署|决定";
const frame = new RegExp(
  `关于(?:批转|转发)?(?:印发|发布|下发|公布|实施)(.{4,80}?(?:${kinds}|任务|项目|事项)(?:\\([^()]{2,30}\\))?[》”]?(?:\\([^()]{2,30}\\))?)的?通知`,
  "g",
);
const titleLine = new RegExp(`^[^。;,!?|]{4,60}(?:${kinds})(?:\\([^()]{2,30}\\))?$`);
const approvedTitle = new RegExp(`《([^《》]{4,60}(?:${kinds})(?:\\([^()]{2,30}\\))?)》`);
const sampleTitle = new RegExp(`(?:准备|整理|收集)了?(.{4,40}?(?:${kinds}))(?:参考)?范文`);
/** What the names of bodies that issue plans end with. */
export const issuerEnd =
  /(?:人民政府办公厅|人民政府办公室|人民政府|委员会办公室|委员会|办公厅|办公室|领导小组|党委|市委|省委|县委|厅|局|委)$/;
const closing = charSet("》”");
const bare = (title: string): string =>
  closing
    .trimEnd(title.replace(/^[《“]+/, ""))
    .replace(/》(?=\()/, "")
    .replace(/[(（](?:摘要|摘登|全文|节选|选登|摘编)[)）]$/, "");

const issuing = /^([一-龥]{2,20}?(?:人民政府(?:办公[厅室])?|委员会(?:办公室)?|领导小组(?:办公室)?))关于/;

/** The title without its frame (关于印发…的通知), and the body that the frame or the title itself names. */
export const titleOf = (plan: CleanPlan, blocks: readonly Block[]): { title: string | null; issuer: string | null } => {
  const found = findTitle(plan, blocks);
  const named =
    found.issuer ??
    issuing.exec(found.title ?? "")?.[1] ??
    /(?:^|\n)([^\n]{4,100}的?通知)(?=\n|$)/.exec(plan.plain.slice(0, 600))?.[1]?.match(issuing)?.[1] ??
    null;
  return { title: found.title, issuer: named };
};

const findTitle = (plan: CleanPlan, blocks: readonly Block[]): { title: string | null; issuer: string | null } => {
  const head = plan.plain.slice(0, 3000);
  // 为落实《…关于印发…的通知》: what is cited is another plan
  const framed = (head.includes("通知") ? [...head.matchAll(frame)] : []).find(
    ({ index }) => head.lastIndexOf("《", index) <= head.lastIndexOf("》", index),
  );
  if (framed?.[1]) {
    const before =
      plan.plain
        .slice(Math.max(0, framed.index - 40), framed.index)
        .split("\n")
        .pop() ?? "";
    const issuer =
      issuerEnd.test(before) && /^[一-龥]{4,30}$/.test(before) && !/^市|^省|^县|^区/.test(before) ? before : null;
    const from = framed.index + framed[0].indexOf(framed[1]);
    return { title: bare(plan.text.slice(from, from + framed[1].length)), issuer };
  }
  for (const block of blocks.slice(0, 40)) {
    if (block.kind === "furniture" || block.kind === "row") continue;
    if (block.kind === "heading") break;
    const line = plan.plain.slice(block.from, block.to);
    if (titleLine.test(line) && !/^(?:各|现将|为|根据|经)/.test(line)) {
      const next =
        plan.plain
          .slice(block.to, block.to + 40)
          .trim()
          .split("\n")[0] ?? "";
      const period = /^\(.{0,8}\d{4}.{0,14}\)$/.test(next) ? next : "";
      return { title: bare(plan.text.slice(block.from, block.to)) + period, issuer: null };
    }
  }
  const approved = approvedTitle.exec(head);
  if (approved?.[1] && /^.{0,60}(?:已经|经|印发)/.test(head.slice(approved.index + approved[0].length)))
    return { title: approved[1], issuer: null };
  const sample = sampleTitle.exec(head);
  if (sample?.[1]) return { title: sample[1], issuer: null };
  return { title: approved?.[1] ?? null, issuer: null };
};
