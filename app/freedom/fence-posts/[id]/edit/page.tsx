import {
  EditRecordPage,
  editRecordMetadata,
  type EditRecordProps,
} from "@/app/freedom/_upkeep/edit-record-page";

export const generateMetadata = editRecordMetadata;

export default function EditFencePostPage(props: EditRecordProps) {
  return <EditRecordPage type="FENCE_POST" {...props} />;
}
