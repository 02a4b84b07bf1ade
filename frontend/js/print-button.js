// A button that prints the page it stands on; without script the browser's own printing does the same, so it is shown by script.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
