export { trialVisibleWhere } from "@/lib/db/trial-visibility";
