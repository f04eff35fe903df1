import { recordPage } from "@/app/freedom/_record/record-page";

const { generateMetadata, Page } = recordPage("RULE");
export { generateMetadata };
export default Page;
