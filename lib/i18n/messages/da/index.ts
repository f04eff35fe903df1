import account from "./account.json";
import common from "./common.json";
import home from "./home.json";
import ideas from "./ideas.json";
import overview from "./overview.json";
import plan from "./plan.json";
import politics from "./politics.json";
import trial from "./trial.json";

/** One file per noun; the file's name is the namespace. */
const messages = { account, common, home, ideas, overview, plan, politics, trial };
export default messages;
