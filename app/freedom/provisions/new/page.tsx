import { NewRecordPage, newRecordMetadata } from "@/app/freedom/_upkeep/new-record-page";

export const generateMetadata = () => newRecordMetadata("PROVISION");

export default function NewProvisionPage() {
  return <NewRecordPage type="PROVISION" />;
}
