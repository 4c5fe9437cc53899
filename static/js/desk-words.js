// Selecting the words of a sentence with the keyboard. It is the browser's own selection, as made with the mouse.

const WORD = /[^\s]+/g;

export class Words {
  #sentence = null;
  #from = 0;
  #to = 0;

  constructor(desk) {
    this.desk = desk;
  }

  get selecting() {
    return this.#sentence?.isConnected ?? false;
  }

  begin(sentence) {
    this.#sentence = sentence;
    this.#from = this.#to = 0;
    this.#show();
  }

  end() {
    this.#sentence = null;
    getSelection().removeAllRanges();
  }

  // Move the selection by words; with `extend`, only its far end.
  move(step, { extend }) {
    const last = this.#words().length - 1;
    const keep = (place) => Math.min(Math.max(place, 0), last);
    this.#to = keep(this.#to + step);
    if (!extend) this.#from = this.#to;
    this.#show();
  }

  // The words selected in the text, and the offset of the first letter in code points; null if there are none.
  chosen() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const sentence = range.startContainer.parentElement?.closest(".sentence");
    if (!sentence || !this.desk.contains(sentence)) return null;
    const before = document.createRange();
    before.setStart(sentence, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString();
    if (!words.trim()) return null;
    const ahead = before.toString() + words.slice(0, words.search(/\S/));
    return { words: words.trim(), near: Number(sentence.dataset.start) + [...ahead].length };
  }

  #words() {
    return [...this.#sentence.textContent.matchAll(WORD)];
  }

  #show() {
    const words = this.#words();
    const [first, last] = [this.#from, this.#to].sort((one, other) => one - other);
    const [start, end] = [words[first].index, trimmed(words[last])];
    getSelection().setBaseAndExtent(...placeOf(this.#sentence, start), ...placeOf(this.#sentence, end));
  }
}

// The end of a word, without punctuation.
function trimmed(word) {
  return word.index + (word[0].replace(/[.,;:!?…”"’')\]]+$/, "") || word[0]).length;
}

function placeOf(element, offset) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  while (texts.nextNode()) {
    if (left <= texts.currentNode.length) return [texts.currentNode, left];
    left -= texts.currentNode.length;
  }
  return [element, element.childNodes.length];
}
