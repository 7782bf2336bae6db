import { bodiesOf } from "../bodies";

const bracket = /[(\uff08【〔［[][^()\uff08\uff09【】〔〕［］[\]]+[)\uff09】〕］\]]/g;
const assigns =
  /牵头|负责|配合|(?:责任|承办|主管|参与|落实|实施|完成)(?:单位|部门|主体|领导)|分工|会同|[局委办厅部]、|[局委办厅]$/;
const roleLine =
  /(?:(?:第一)?(?:牵头|责任|配合|承办|参与|主管|协同|协办|落实|实施)(?:责任)?(?:单位|部门|主体|领导)|部门分工|分管领导|时间要求|完成时限)\s*[:：][^\n]*/g;

const without = (text: string, stretch: string): string => (stretch.length < 2 ? text : text.split(stretch).join(" "));

/**
 * A row's text as it would be if nobody were assigned to it: no brackets or lines that name bodies in a role, no
 * sentence that gives the duty to somebody, and none of the bodies that the row is assigned to. A suggestion must not
 * repeat what the row says itself.
 *
 * @example ownText("加强监管。(市质监局牵头)", ["市质监局"]) // "加强监管。"
 */
export const ownText = (text: string, bodies: readonly string[]): string => {
  let left = text.replace(bracket, (stretch) => (assigns.test(stretch.slice(0, -1)) ? " " : stretch));
  left = left.replace(roleLine, " ");
  const { quote } = bodiesOf(left);
  if (quote !== null) left = without(left, quote);
  for (const body of [...bodies].sort((one, other) => other.length - one.length)) left = without(left, body);
  return left.trim();
};
