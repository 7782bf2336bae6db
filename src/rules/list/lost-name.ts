import { defineRule } from "../rule";

/** Words that stand behind a full name; a surname alone in front of them has lost the rest. */
const lost =
  /(?<![一-龥])(?:深入|认真|全面|学习|坚决|切实|深刻|贯彻|落实|坚持|以|用){0,4}(?:习|李|江|胡|邓|毛)(?:总)?(?:系列|同志)?重要(?:讲话|指示|批示|论述)|习(?:近)?(?:新时代中国特色社会主义思想)/g;

export const rule = defineRule({
  id: "lost-name",
  family: "text",
  severity: "warning",
  scope: "text",
  needs: "习李江胡邓毛",
  options: {},
  zh: {
    title: "人名缺字",
    why: "姓后面的名字丢了。公文里的人名必须写全，多半是网页过滤掉了字。",
    messages: { lost: "“{words}”里人名不全。" },
  },
  en: {
    title: "Incomplete name of a person",
    why: "What stands behind the surname is lost, most likely filtered by a web page. Official documents write names in full.",
    messages: { lost: "The name in “{words}” is incomplete." },
  },
  examples: [{ wrong: { text: "深入贯彻习重要讲话精神。" }, right: { text: "深入贯彻习近平总书记重要讲话精神。" } }],
  check(text, { report }) {
    if (!text.includes("重要") && !text.includes("习")) return;
    for (const match of text.matchAll(lost)) {
      const [words] = match;
      report("lost", { from: match.index, to: match.index + words.length, params: { words } });
    }
  },
});
