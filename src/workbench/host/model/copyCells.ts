import type { HostState } from "../hostState";
import { columnsOf, intersection, rowsOf, type Area } from "./area";
import { usedArea } from "./cells";
import { clearArea } from "./clear";
import { requireWritable, setLocked } from "./permission";
import { tellChanged } from "./rangeValues";
import type { SheetState } from "./sheetState";
import { RangeTarget } from "./targets";

/**
 * `range.copyFrom()`: the engine carries values, formulas (moved along) and looks, the host everything else.
 * A source that fits several times into the target fills it; otherwise only the target's first cell counts.
 */
export const copyCells = (source: RangeTarget, target: RangeTarget, host: HostState): void => {
  const [rows, columns] = [rowsOf(source.area), columnsOf(source.area)];
  const fits = rowsOf(target.area) % rows === 0 && columnsOf(target.area) % columns === 0;
  const whole: Area = fits
    ? target.area
    : { ...target.area, bottom: target.area.top + rows - 1, right: target.area.left + columns - 1 };
  requireWritable(target.sheet, whole);
  for (let top = whole.top; top <= whole.bottom; top += rows) {
    for (let left = whole.left; left <= whole.right; left += columns) {
      copyOnce(source, { sheet: target.sheet, top, left }, host);
    }
  }
  host.book.revision++;
  tellChanged(target.sheet, whole, host);
};

interface Corner {
  readonly sheet: SheetState;
  readonly top: number;
  readonly left: number;
}

const copyOnce = (source: RangeTarget, corner: Corner, host: HostState): void => {
  const { book } = host;
  const [down, right] = [corner.top - source.area.top, corner.left - source.area.left];
  const moved = (area: Area): Area => ({
    top: area.top + down,
    left: area.left + right,
    bottom: area.bottom + down,
    right: area.right + right,
  });
  const target = moved(source.area);
  const within = (areas: readonly Area[]): Area[] =>
    areas.flatMap((area) => intersection(area, source.area) ?? []).map(moved);

  const { merges, hyperlinks, validations, conditionalFormats } = source.sheet;
  const locks = source.sheet.locks.flatMap((rule) => within([rule.area]).map((area) => ({ ...rule, area })));

  if (corner.sheet !== source.sheet || down !== 0 || right !== 0) {
    const used = usedArea(book, source.sheet, false);
    const filled = used && intersection(used, source.area);
    clearArea(corner.sheet, target, "All", host);
    if (filled) {
      pasteByEngine(new RangeTarget(source.sheet, filled), new RangeTarget(corner.sheet, moved(filled)), host);
      corner.sheet.rightmost = Math.max(corner.sheet.rightmost, moved(filled).right);
    }
  }
  corner.sheet.merges = [...corner.sheet.merges, ...merges.flatMap((merge) => within([merge]))];
  corner.sheet.hyperlinks = [
    ...corner.sheet.hyperlinks,
    ...hyperlinks.flatMap((link) => within([link.area]).map((area) => ({ ...link, area }))),
  ];
  corner.sheet.validations = [
    ...corner.sheet.validations,
    ...validations.flatMap((validation) => {
      const areas = within(validation.areas);
      return areas.length === 0 ? [] : [{ ...validation, areas }];
    }),
  ];
  corner.sheet.conditionalFormats = [
    ...corner.sheet.conditionalFormats,
    ...conditionalFormats.flatMap((format) => {
      const areas = within(format.areas);
      return areas.length === 0
        ? []
        : [{ ...format, id: book.nextConditionalFormatId(), areas, look: { ...format.look } }];
    }),
  ];
  book.conditionalFormats.markWrong(corner.sheet);
  // the latest rule comes first
  for (const { area, locked } of locks.reverse()) setLocked(corner.sheet, area, locked);
};

/** The engine copies what is selected and pastes where the selection is; afterwards the selection is as before. */
const pasteByEngine = (source: RangeTarget, target: RangeTarget, { book }: HostState): void => {
  book.styles.flush();
  const { selection } = book;
  book.conditionalFormats.takeOut(book.indexOf(source.sheet));
  book.conditionalFormats.takeOut(book.indexOf(target.sheet));
  const select = ({ sheet, area }: RangeTarget): void => book.select(sheet, area);
  select(source);
  const { data } = book.model.copyToClipboard();
  const { top, left, bottom, right } = source.area;
  select(target);
  const sheet = book.indexOf(source.sheet);
  book.model.pasteFromClipboard(sheet, [top + 1, left + 1, bottom + 1, right + 1], data, false);
  select(new RangeTarget(selection.sheet, selection.area));
};
