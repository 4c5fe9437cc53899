// What pages do beyond plain HTML; every page works without it.

import "./copy.js";
import "./facts.js";
import "./later.js";
