// Reads a household's page aloud: every element of class "say" in the page's order, sentence by sentence, with the
// sentence being read underlined. What is said may differ from what is written: attribute data-say (amounts in words).
const highlights = 'highlights' in CSS ? CSS.highlights : undefined;
let run = 0;

function sentences(text) {
  return [...text.matchAll(/[^。！？!?；;]+[。！？!?；;]*/gu)].map(m => ({ from: m.index, text: m[0] })).filter(s => s.text.trim());
}

function rangeOf(element, from, to) {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let seen = 0, started = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = seen + node.length;
    if (!started && from < end) { range.setStart(node, from - seen); started = true; }
    if (started && to <= end) { range.setEnd(node, to - seen); return range; }
    seen = end;
  }
  return undefined;
}

function mark(element, from, to) {
  unmark();
  const range = highlights && rangeOf(element, from, to);
  if (range) highlights.set('reading', new Highlight(range));
  else element.classList.add('reading');
  element.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

function unmark() {
  highlights?.delete('reading');
  document.querySelectorAll('.reading').forEach(e => e.classList.remove('reading'));
}

function label(button, reading) {
  button.setAttribute('aria-pressed', String(reading));
  button.querySelector('.w').textContent = reading ? button.dataset.stop : button.dataset.start;
  button.querySelector('.ic').className = 'ic ' + (reading ? 'ic-pause' : 'ic-speak');
}

function stop(button) {
  run++;
  speechSynthesis.cancel();
  unmark();
  label(button, false);
}

function speak(text) {
  return new Promise(done => {
    const said = new SpeechSynthesisUtterance(text);
    said.lang = document.documentElement.lang || 'zh-CN';
    said.rate = 0.85;
    said.onend = said.onerror = done;
    speechSynthesis.speak(said);
  });
}

async function read(button) {
  const mine = ++run;
  speechSynthesis.cancel();
  label(button, true);
  for (const element of document.querySelectorAll('.say')) {
    const written = element.textContent;
    const parts = element.dataset.say ? [{ from: 0, to: written.length, text: element.dataset.say }]
      : sentences(written).map(s => ({ ...s, to: s.from + s.text.length }));
    for (const part of parts) {
      if (mine !== run || !element.isConnected) { if (mine === run) stop(button); return; }
      mark(element, part.from, part.to);
      await speak(part.text);
    }
  }
  if (mine === run) stop(button);
}

if (!window.liannongReadsAloud) {
  window.liannongReadsAloud = true;
  const silent = !('speechSynthesis' in window);
  document.documentElement.classList.toggle('no-voice', silent);
  document.addEventListener('click', click => {
    const button = click.target.closest?.('.read-aloud');
    if (!button || silent) return;
    if (button.getAttribute('aria-pressed') === 'true') stop(button); else read(button);
  });
  window.addEventListener('pagehide', () => { if (!silent) speechSynthesis.cancel(); });
}
