import {
  EditRecordPage,
  editRecordMetadata,
  type EditRecordProps,
} from "@/app/freedom/_upkeep/edit-record-page";

export const generateMetadata = editRecordMetadata;

export default function EditRulePage(props: EditRecordProps) {
  return <EditRecordPage type="RULE" {...props} />;
}
