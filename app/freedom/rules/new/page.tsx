import { NewRecordPage, newRecordMetadata } from "@/app/freedom/_upkeep/new-record-page";

export const generateMetadata = () => newRecordMetadata("RULE");

export default function NewRulePage() {
  return <NewRecordPage type="RULE" />;
}
