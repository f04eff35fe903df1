/** The plan prints on A3 across. In the page itself, so that it goes away with the page. */
export function PrintPage() {
  return (
    <style>{`@media print{@page{size:A3 landscape;margin:12mm}main>div{max-width:none;padding:0}}`}</style>
  );
}
