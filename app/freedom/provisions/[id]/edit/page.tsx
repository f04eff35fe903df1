import {
  EditRecordPage,
  editRecordMetadata,
  type EditRecordProps,
} from "@/app/freedom/_upkeep/edit-record-page";

export const generateMetadata = editRecordMetadata;

export default function EditProvisionPage(props: EditRecordProps) {
  return <EditRecordPage type="PROVISION" {...props} />;
}
