/** What the heads of the columns of a plan's tables say. All expressions are of the plain form without blanks. */

/** 指标: the column that names what is measured. */
export const isNameHead = (cell: string): boolean =>
  /^(?:主要|具体|核心|二级|三级|发展|考核|评价)?(?:指标|指标名称|指标内容|名称|项目|内容)$/.test(cell);

export const isUnitHead = (cell: string): boolean => /^(?:计量)?单位$/.test(cell);

export const isTargetHead = (cell: string): boolean => /目标|规划值|预期值/.test(cell);

export const isBaselineHead = (cell: string): boolean => /现状|基期|基准|基数|实际|完成值|完成情况/.test(cell);

/** 年均增长(%): a figure for each year. */
export const isAnnualHead = (cell: string): boolean => /年均/.test(cell);

/** 五年累计: a figure for the whole period. */
export const isTotalHead = (cell: string): boolean => /累计|合计/.test(cell);

/** 重点任务: the column that says what is to be done. */
export const isTaskHead = (cell: string): boolean =>
  /^(?:重点|主要|工作|目标|具体|年度|改革|建设|实施){0,3}(?:任务|任务名称|任务内容|工作|工作内容|事项|措施|举措|项目|内容|要求)(?:及要求|和措施|及措施|分工)?$/.test(
    cell,
  );

/** 牵头单位 leads; 责任单位 and 配合单位 work together. */
export const isLeadHead = (cell: string): boolean => /^(?:第一)?(?:牵头|主办)(?:责任)?(?:单位|部门)$/.test(cell);
export const isBodyHead = (cell: string): boolean =>
  /^(?:责任|配合|参与|参加|协办|协助|承办|落实|实施|负责)(?:责任)?(?:单位|部门|主体)$/.test(cell);

export const isDeadlineHead = (cell: string): boolean =>
  /^(?:完成|办结)?(?:时限|时间|期限|年限|进度)(?:要求|安排)?$|^完成时[限间]$/.test(cell);

const isOtherHead = (cell: string): boolean =>
  /^(?:序号|编号|类别|类型|领域|分类|维度|方面|一级指标|指标类别|属性|指标属性|指标性质|性质|备注|说明|来源|(?:19|20)\d{2}年?.{0,8})$/.test(
    cell,
  );

/** Whether a cell can only be the head of a column. */
export const isHead = (cell: string): boolean =>
  cell.length <= 14 &&
  (isNameHead(cell) ||
    isUnitHead(cell) ||
    isOtherHead(cell) ||
    isTaskHead(cell) ||
    isLeadHead(cell) ||
    isBodyHead(cell) ||
    isDeadlineHead(cell) ||
    /^(?:.{0,6}(?:目标值?|规划值|预期值|现状值?|基期值?|基准值?|实际值?|完成值|年均增[长速].{0,6}|累计.{0,6}))$/.test(
      cell,
    ));

/** Whether cells are the head of a table that names indicators or tasks. */
export const isHeadRow = (cells: readonly string[]): boolean => {
  const heads = cells.filter(isHead).length;
  if (heads < 2 || heads < cells.length - 1) return false;
  if (
    cells.some(isNameHead) &&
    cells.some((cell) => isUnitHead(cell) || isTargetHead(cell) || /\d{4}|年均|属性/.test(cell))
  )
    return true;
  return cells.some(isTaskHead) && cells.some((cell) => isLeadHead(cell) || isBodyHead(cell));
};

/** 预期性, 约束性: the last cell of a row of an indicator table. */
export const isKind = (cell: string): boolean => /^(?:预期性?|约束性?|指导性?)(?:指标)?$/.test(cell);

/** A figure, or a sign that there is none: what stands in a column of years. */
export const isFigureCell = (cell: string): boolean =>
  cell.length <= 20 &&
  /^(?:[<>≥≤≈约近]|不低于|不高于|不超过|超过|控制在|达到)?=?[[(〔【<]?[+-]?\d[\d,.]*[%‰]?[\])〕】>]?(?:[-—~]\d[\d,.]*%?)?(?:左右|以上|以下|以内|[一-龥]{1,6})?(?:[[(〔][\d.,%]+[\])〕])?$|^(?:[-—/]{1,3}|…+|无)$/.test(
    cell,
  );
