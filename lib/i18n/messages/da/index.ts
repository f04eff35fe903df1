import account from "./account.json";
import common from "./common.json";
import exemption from "./exemption.json";
import freedom from "./freedom.json";
import home from "./home.json";
import ideas from "./ideas.json";
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
  common,
  exemption,
  freedom,
  home,
  ideas,
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
