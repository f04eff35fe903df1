import { adoptionOperations } from "@/tests/integration/access/operations/adoption";
import { comparisonOperations } from "@/tests/integration/access/operations/comparison";
import { boardOperations } from "@/tests/integration/access/operations/board";
import { ideaOperations } from "@/tests/integration/access/operations/idea";
import { trialOperations } from "@/tests/integration/access/operations/trial";
import { digestOperations } from "@/tests/integration/access/operations/digest";
import { effectOperations } from "@/tests/integration/access/operations/effect";
import { effortOperations } from "@/tests/integration/access/operations/effort";
import { exemptionOperations } from "@/tests/integration/access/operations/exemption";
import { insightOperations } from "@/tests/integration/access/operations/insight";
import { memberOperations } from "@/tests/integration/access/operations/member";
import { accountOperations } from "@/tests/integration/access/operations/account";
import { upkeepOperations } from "@/tests/integration/access/operations/upkeep";
import { wishOperations } from "@/tests/integration/access/operations/wish";
import { ruleOperations } from "@/tests/integration/access/operations/freedom";
import { logOperations } from "@/tests/integration/access/operations/log";
import { evaluationOperations } from "@/tests/integration/access/operations/evaluation";
import { lifeOperations } from "@/tests/integration/access/operations/trial-life";
import { sunsetOperations } from "@/tests/integration/access/operations/sunset";
import { reviewOperations } from "@/tests/integration/access/operations/rule-review";
import { agreementOperations } from "@/tests/integration/access/operations/agreement";
import { approvalOperations } from "@/tests/integration/access/operations/approval";
import { planItemOperations } from "@/tests/integration/access/operations/plan-item";
import { handOverOperations } from "@/tests/integration/access/operations/hand-over";
import { calendarOperations } from "@/tests/integration/access/operations/calendar";
import { planTemplateOperations } from "@/tests/integration/access/operations/plan-template";
import { planPartOperations } from "@/tests/integration/access/operations/plan-part";
import { workshopOperations } from "@/tests/integration/access/operations/workshop";
import { exerciseOperations } from "@/tests/integration/access/operations/exercise";
import { harvestOperations } from "@/tests/integration/access/operations/harvest";
import { planFileOperations } from "@/tests/integration/access/operations/plan-file";
import { contributionOperations } from "@/tests/integration/access/operations/contribution";
import { planEvaluationOperations } from "@/tests/integration/access/operations/plan-evaluation";
import { workingGroupOperations } from "@/tests/integration/access/operations/working-group";
import { institutionOperations } from "@/tests/integration/access/operations/institution";
import { dilemmaOperations } from "@/tests/integration/access/operations/dilemma";
import { followingMeetingOperations } from "@/tests/integration/access/operations/following-meeting";
import { differenceOperations } from "@/tests/integration/access/operations/difference";
import { newsletterOperations } from "@/tests/integration/access/operations/newsletter";
import { searchOperations } from "@/tests/integration/access/operations/search";
import { reportOperations } from "@/tests/integration/access/operations/report";
import type { Operation } from "@/tests/integration/access/operations/support";

export { outcomeOf } from "@/tests/integration/access/operations/support";

export const operations: Operation[] = [
  ...searchOperations,
  ...institutionOperations,
  ...newsletterOperations,
  ...differenceOperations,
  ...dilemmaOperations,
  ...followingMeetingOperations,
  ...planFileOperations,
  ...reviewOperations,
  ...agreementOperations,
  ...approvalOperations,
  ...ideaOperations,
  ...trialOperations,
  ...lifeOperations,
  ...evaluationOperations,
  ...logOperations,
  ...adoptionOperations,
  ...boardOperations,
  ...comparisonOperations,
  ...effectOperations,
  ...effortOperations,
  ...ruleOperations,
  ...upkeepOperations,
  ...exemptionOperations,
  ...insightOperations,
  ...wishOperations,
  ...sunsetOperations,
  ...memberOperations,
  ...accountOperations,
  ...handOverOperations,
  ...planItemOperations,
  ...digestOperations,
  ...planPartOperations,
  ...calendarOperations,
  ...planTemplateOperations,
  ...workshopOperations,
  ...exerciseOperations,
  ...harvestOperations,
  ...workingGroupOperations,
  ...planEvaluationOperations,
  ...reportOperations,
  ...contributionOperations,
];
