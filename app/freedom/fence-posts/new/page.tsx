import { NewRecordPage, newRecordMetadata } from "@/app/freedom/_upkeep/new-record-page";

export const generateMetadata = () => newRecordMetadata("FENCE_POST");

export default function NewFencePostPage() {
  return <NewRecordPage type="FENCE_POST" />;
}
