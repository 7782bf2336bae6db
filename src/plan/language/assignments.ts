import { charSet } from "./charSet";

/** (牵头单位:…), (市工信局牵头,…), (由市工信局、市科技局按职责分工负责) */
const assigns =
  /^(?:由|第一|主要)?(?:(?:牵头|责任|配合|主办)(?:责任)?(?:单位|部门|主体)?[:\uff1a]|[^()\uff08\uff09。;\uff1b]{2,120}?(?:牵头|负责|配合)[^()\uff08\uff09。;\uff1b]{0,120}[)\uff09】〕\]])/;

const opening = charSet("(\uff08【〔[");

/** Whether a bracket that says who is to do something opens at a place of a text. */
export const assignsBodiesAt = (text: string, at: number): boolean =>
  opening.has(text, at) && assigns.test(text.slice(at + 1, at + 260));
