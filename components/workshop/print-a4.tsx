/** The running order prints on A4 upright. In the page itself, so that it goes away with the page. */
export function PrintA4() {
  return (
    <style>{`@media print{@page{size:A4 portrait;margin:16mm}main>div{max-width:none;padding:0}}`}</style>
  );
}
