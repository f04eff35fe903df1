/** One bar, finished: texts are already in the reader's language. */
export interface ChartItem {
  key: string;
  label: string;
  value: number;
  valueText: string;
  /** the list the figure counts */
  href: string;
  /** what the link says to those who do not see the bar: "Dokumentation: 3 prøvehandlinger" */
  linkText: string;
  /** hatched: something still to come, as against something under way */
  hatched?: boolean;
}

/** Height of one bar's row; fixed, so that nothing moves when the drawing arrives. */
export const ROW_HEIGHT = 52;
