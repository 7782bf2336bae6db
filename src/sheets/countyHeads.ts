import { fingerprintHead, idHead, numberHead } from "./tableSheet";

export const methodHead = "分解方式";
export const totalHead = "合计";
export const checkHead = "校验";
export const wholeHead = "全市目标值";
export const remarkHead = "备注";

/** The heads of 县市区分解表 before and behind the counties. */
export const beforeCounties = [numberHead, "指标名称", "要求", wholeHead, "计量单位", methodHead] as const;
export const behindCounties = [totalHead, checkHead, remarkHead] as const;

const ownHeads: readonly string[] = [...beforeCounties, ...behindCounties, idHead, fingerprintHead];

/** Whether a name is that of a column of the sheet's own, so that no county can have it. */
export const isOwnHead = (name: string): boolean => ownHeads.includes(name);
