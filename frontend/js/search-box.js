// The search box in the green bar: the key / goes there from anywhere but a field, Esc leaves it; on a narrow screen its
// button opens it over the whole width.
const typing = e => e.composedPath().some(n => n instanceof HTMLElement && (n.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(n.tagName)));
const box = () => document.querySelector('.search-box');

function open() {
  const found = box();
  if (!found) return;
  found.classList.add('opened');
  found.querySelector('vaadin-text-field')?.focus();
}

document.addEventListener('keydown', e => {
  if (e.key === '/' && !e.ctrlKey && !e.metaKey && !e.altKey && !typing(e) && box()) {
    e.preventDefault();
    open();
  } else if (e.key === 'Escape' && box()?.contains(e.target)) {
    box().classList.remove('opened');
    e.target.blur();
  } else if (e.key === 'Enter' && !e.isComposing && box()?.contains(e.target)) {
    box().classList.remove('opened');
  }
});
document.addEventListener('click', e => {
  if (e.target.closest?.('.open-search')) open();
  else if (!e.target.closest?.('.search-box')) box()?.classList.remove('opened');
});
