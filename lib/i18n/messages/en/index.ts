import account from "./account.json";
import adoption from "./adoption.json";
import approval from "./approval.json";
import board from "./board.json";
import common from "./common.json";
import digest from "./digest.json";
import effect from "./effect.json";
import effort from "./effort.json";
import evaluation from "./evaluation.json";
import exemption from "./exemption.json";
import freedom from "./freedom.json";
import handOver from "./handOver.json";
import home from "./home.json";
import idea from "./idea.json";
import ideas from "./ideas.json";
import log from "./log.json";
import overview from "./overview.json";
import plan from "./plan.json";
import politics from "./politics.json";
import review from "./review.json";
import sunset from "./sunset.json";
import trial from "./trial.json";
import upkeep from "./upkeep.json";
import wish from "./wish.json";

/** One file per noun; the file's name is the namespace. */
const messages = {
  account,
  adoption,
  approval,
  board,
  common,
  digest,
  effect,
  effort,
  evaluation,
  exemption,
  freedom,
  handOver,
  home,
  idea,
  ideas,
  log,
  overview,
  plan,
  politics,
  review,
  sunset,
  trial,
  upkeep,
  wish,
};
export default messages;
