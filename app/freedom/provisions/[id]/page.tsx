import { recordPage } from "@/app/freedom/_record/record-page";

const { generateMetadata, Page } = recordPage("PROVISION");
export { generateMetadata };
export default Page;
