/** One line of the table: a page, and who asks for it. */
export interface BenchRow {
  name: string;
  /** the address, or a pattern of a link on another page to follow */
  path: string | { linkOn: string; pattern: RegExp };
  /** demo account; null = signed out */
  as: string | null;
}

/** What is measured; a new row is a new line. */
export const benchRows: BenchRow[] = [
  { name: "list", path: "/trials", as: null },
  { name: "politics, signed in", path: "/politics", as: "politiker@rebild.demo" },
  {
    name: "trial",
    path: { linkOn: "/trials", pattern: /href="(\/trials\/(?!new|board|approvals)[^"/?]+)"/ },
    as: null,
  },
  {
    name: "freedom check",
    path: "/freedom?q=droppe+sprogvurdering&municipality=rebild&area=DAYCARE&on=2022-03-01",
    as: null,
  },
  { name: "plan", path: "/plan?municipality=rebild&agreement=velfaerdsaftale-rebild", as: null },
  {
    name: "plan, administration",
    path: "/plan?municipality=rebild&agreement=velfaerdsaftale-rebild",
    as: "forvaltning@rebild.demo",
  },
  { name: "freedom map", path: "/freedom/map?municipality=rebild&area=DAYCARE&on=2022-03-01", as: null },
];
