import { Check, Lock, Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

const looks = {
  ACTIVE: { tone: "green", Icon: Check },
  INVITED: { tone: "yellow", Icon: Mail },
  CLOSED: { tone: "neutral", Icon: Lock },
} as const;

/** Whether the account can be used, told by word, shape and colour. */
export function MemberStatus({ accepted, closed }: { accepted: boolean; closed: boolean }) {
  const t = useTranslations("account.members.status");
  const status = closed ? "CLOSED" : accepted ? "ACTIVE" : "INVITED";
  return <Badge {...looks[status]}>{t(status)}</Badge>;
}
