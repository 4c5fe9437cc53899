// Enhancements; every page works without them.

import "./copy.js";
import "./deciding.js";
import "./facts.js";
import "./later.js";
