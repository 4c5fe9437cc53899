// The review desk by keyboard. Keys press the buttons and links that a mouse would, one after the other.

import { Cursor } from "./desk-cursor.js";
import { enter, readKeys } from "./desk-keys.js";
import { Line } from "./desk-line.js";
import { Words } from "./desk-words.js";

const desk = document.getElementById("desk");
const cursor = new Cursor(desk);
const line = new Line(desk);
const words = new Words(desk);
readKeys({ desk, cursor, line, words });

for (const keys of desk.querySelectorAll(".desk-keys")) keys.hidden = false;
cursor.start();
// The page of a correction, or of a refused form, comes with the form open.
enter(desk);
