/** How a sheet is printed, as far as the painter changes it, loaded from one sheet to be given to another. */
export interface LoadedPage {
  readonly layout: Excel.PageLayout;
  readonly texts: Excel.HeaderFooter;
  readonly area: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
}

/** Asks for everything; it is there after the next sync. */
export function loadPage({ pageLayout: layout }: Excel.Worksheet): LoadedPage {
  const texts = layout.headersFooters.defaultForAllPages;
  const area = layout.getPrintAreaOrNullObject();
  const titleRows = layout.getPrintTitleRowsOrNullObject();
  layout.load(
    "paperSize,orientation,zoom,centerHorizontally,topMargin,bottomMargin,leftMargin,rightMargin,headerMargin,footerMargin",
  );
  texts.load("leftFooter,centerFooter,rightFooter");
  area.load("address");
  titleRows.load("address");
  return { layout, texts, area, titleRows };
}

/** Excel's API cannot take a print area or title rows away: a sheet that had none keeps what it got since. */
export function returnPage({ pageLayout: target }: Excel.Worksheet, page: LoadedPage): void {
  const { layout, texts, area, titleRows } = page;
  if (layout.paperSize) target.paperSize = layout.paperSize;
  target.orientation = layout.orientation;
  target.zoom = layout.zoom;
  target.centerHorizontally = layout.centerHorizontally;
  target.setPrintMargins("Points", {
    top: layout.topMargin,
    bottom: layout.bottomMargin,
    left: layout.leftMargin,
    right: layout.rightMargin,
    header: layout.headerMargin,
    footer: layout.footerMargin,
  });
  const footer = target.headersFooters.defaultForAllPages;
  footer.leftFooter = texts.leftFooter;
  footer.centerFooter = texts.centerFooter;
  footer.rightFooter = texts.rightFooter;
  if (!area.isNullObject) target.setPrintArea(area.address.split(",").map(localAddress).join(","));
  if (!titleRows.isNullObject) target.setPrintTitleRows(localAddress(titleRows.address));
}

/** "'任务分解表'!A4:P50" → "A4:P50" */
export const localAddress = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
