// Ctrl K or "/" goes to the search in the header; arrows walk through what was found under it.
// Without this file the box is a form that leads to the page of the search.
(() => {
  'use strict';
  const box = document.getElementById('tim-moi-muc');
  if (!box) return;
  const found = document.getElementById('tim-nhanh');
  const close = () => found.replaceChildren();
  const inside = (element) => element instanceof Element && element.closest('.find-all');

  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return;
    const modified = event.ctrlKey || event.metaKey;
    const typing = event.target instanceof Element && event.target.closest('input,textarea,select,[contenteditable]');
    if ((modified && !event.shiftKey && event.code === 'KeyK') || (event.key === '/' && !modified && !typing)) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (inside(event.target) && event.key === 'Escape') {
      event.preventDefault();
      close();
      box.focus();
    } else if (inside(event.target) && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const stops = [box, ...found.querySelectorAll('a')];
      const next = stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, next))].focus();
    }
  });
  // What stands there belongs to the box: whoever goes on to the page does not see it any more.
  for (const left of ['focusin', 'pointerdown']) {
    document.addEventListener(left, (event) => { if (!inside(event.target)) close(); });
  }
})();
