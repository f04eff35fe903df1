import { recordPage } from "@/app/freedom/_record/record-page";

const { generateMetadata, Page } = recordPage("FENCE_POST");
export { generateMetadata };
export default Page;
