// Redoc would load a logo from its makers' server, which the content security policy forbids.

Object.defineProperty(HTMLImageElement.prototype, "src", {
  set() {
    this.setAttribute("src", "data:,");
  },
});
