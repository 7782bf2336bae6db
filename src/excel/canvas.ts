/**
 * A worksheet whose ranges are asked for by address. The same address gives the same proxy object, which saves the
 * request a path each time. Valid for one request: Excel forgets ranges after a sync.
 */
export interface Canvas {
  readonly worksheet: Excel.Worksheet;
  /** one area */
  readonly range: (address: string) => Excel.Range;
  /** one area or many, "A5:A40,C5:C40" */
  readonly at: (address: string) => Excel.Range | Excel.RangeAreas;
}

/** The canvases of one request, by the sheets' names. */
export function canvases(context: Excel.RequestContext): (sheet: string) => Canvas {
  return once((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = once((address) => worksheet.getRange(address));
    const ranges = once((address) => worksheet.getRanges(address));
    return { worksheet, range, at: (address) => (address.includes(",") ? ranges(address) : range(address)) };
  });
}

function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
