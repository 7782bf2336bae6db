import { defineRule } from "../rule";

export const rule = defineRule({
  id: "done-without-progress",
  family: "returned",
  severity: "warning",
  scope: "task",
  options: {},
  zh: {
    title: "状态与进展情况对不上",
    why: "报了“已完成”，要写明做了什么；进展里写着还没做完，状态就不能是“已完成”。",
    messages: {
      empty: "完成状态是“{status}”，进展情况没有填。",
      open: "完成状态是“{status}”，进展情况却写着“{words}”。",
    },
  },
  en: {
    title: "Status disagrees with the progress",
    why: "What is reported as done says what was done; where the progress says that it is not finished, the status cannot be done.",
    messages: {
      empty: "The status is “{status}”, but no progress is told.",
      open: "The status is “{status}”, but the progress says “{words}”.",
    },
  },
  examples: [
    {
      wrong: { tasks: [{ status: "✓ 已完成" }] },
      right: { tasks: [{ status: "✓ 已完成", progress: "21座水库全部验收。" }] },
    },
    {
      wrong: { tasks: [{ status: "✓ 已完成", progress: "尚未开工。" }] },
      right: { tasks: [{ status: "○ 未启动", progress: "尚未开工。" }] },
    },
  ],
  check(row, { report }) {
    const done = row.status.includes("已完成");
    if (!done && !row.status.includes("未启动")) return;
    const { status } = row;
    if (done && row.progress.trim() === "") {
      report("empty", { row, field: "progress", params: { status } });
      return;
    }
    const words = (done ? /尚未|未完成|未启动|未开工|正在推进|进展缓慢|暂缓/ : /已(?:全部)?完成|已竣工|已验收/).exec(
      row.progress,
    )?.[0];
    if (words !== undefined) report("open", { row, field: "status", params: { status, words } });
  },
});
