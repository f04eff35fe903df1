import account from "./account.json";
import adoption from "./adoption.json";
import agreement from "./agreement.json";
import approval from "./approval.json";
import board from "./board.json";
import calendar from "./calendar.json";
import common from "./common.json";
import compare from "./compare.json";
import contribution from "./contribution.json";
import difference from "./difference.json";
import digest from "./digest.json";
import dilemma from "./dilemma.json";
import effect from "./effect.json";
import effort from "./effort.json";
import evaluation from "./evaluation.json";
import exemption from "./exemption.json";
import exercise from "./exercise.json";
import download from "./download.json";
import followingMeeting from "./followingMeeting.json";
import freedom from "./freedom.json";
import goal from "./goal.json";
import handOver from "./handOver.json";
import harvest from "./harvest.json";
import home from "./home.json";
import idea from "./idea.json";
import ideas from "./ideas.json";
import institution from "./institution.json";
import log from "./log.json";
import newsletter from "./newsletter.json";
import overview from "./overview.json";
import plan from "./plan.json";
import planChange from "./planChange.json";
import planFile from "./planFile.json";
import planItem from "./planItem.json";
import planMilestone from "./planMilestone.json";
import planMove from "./planMove.json";
import planPhase from "./planPhase.json";
import planTemplate from "./planTemplate.json";
import politics from "./politics.json";
import report from "./report.json";
import review from "./review.json";
import search from "./search.json";
import statistic from "./statistic.json";
import sunset from "./sunset.json";
import trial from "./trial.json";
import upkeep from "./upkeep.json";
import wish from "./wish.json";
import workingGroup from "./workingGroup.json";
import workshop from "./workshop.json";

/** One file per noun; the file's name is the namespace. */
const messages = {
  account,
  adoption,
  agreement,
  approval,
  board,
  calendar,
  common,
  compare,
  contribution,
  difference,
  digest,
  dilemma,
  effect,
  effort,
  evaluation,
  exemption,
  exercise,
  download,
  followingMeeting,
  freedom,
  goal,
  handOver,
  harvest,
  home,
  idea,
  ideas,
  institution,
  log,
  newsletter,
  overview,
  plan,
  planChange,
  planFile,
  planItem,
  planMilestone,
  planMove,
  planPhase,
  planTemplate,
  politics,
  report,
  review,
  search,
  statistic,
  sunset,
  trial,
  upkeep,
  wish,
  workingGroup,
  workshop,
};
export default messages;
