// Duyệt tin rao by keyboard. Everything here also works by links and forms without this file.
// Keys are read by place (event.code), because Vietnamese input methods rewrite letters, and never
// act while something is typed. Backspace is never bound.
(() => {
  'use strict';
  const queue = document.querySelector('.queue');
  if (!queue) return;
  const rows = () => [...queue.querySelectorAll('a.row')];
  const current = () => queue.querySelector('.rows a.row[aria-current]') || rows()[0];
  const open = () => queue.querySelector('details.verdict[open]');

  const step = (by) => {
    const all = [...queue.querySelectorAll('.rows a.row')];
    const next = all[all.indexOf(current()) + by];
    const onward = next || queue.querySelector(`.pager a[rel=${by > 0 ? 'next' : 'prev'}]`);
    if (onward) window.location.assign(onward.href);
  };

  const choose = (key) => {
    const verdict = queue.querySelector(`details.verdict[data-key="${key}"]`);
    if (!verdict) return;
    verdict.open = !verdict.open;
    const first = verdict.open && verdict.querySelector('[data-digit]');
    if (first) first.focus(); else verdict.querySelector('summary').focus();
  };

  const reason = (digit) => {
    const verdict = open();
    const button = verdict && verdict.querySelector(`[data-digit="${digit}"]`);
    if (!button) return;
    const words = verdict.querySelector('input[name=loi]');
    if (button.value === 'other' && words && !words.value.trim()) { words.focus(); return; }
    button.click();
  };

  const undo = () => {
    const button = document.querySelector('.said form button') || document.querySelector('#tin .undo button');
    if (button) button.click();
  };

  const seek = () => {
    const panel = queue.querySelector('.seek');
    panel.open = true;
    panel.querySelector('input[name=tim]').focus();
  };

  // A panel that opens over the list closes by Escape, and when the focus goes on: what has the
  // focus must not lie under it.
  const closed = (panel) => {
    if (!panel || !panel.open) return false;
    const within = panel.contains(document.activeElement);
    panel.open = false;
    if (within) panel.querySelector('summary').focus();
    return true;
  };
  const over = queue.querySelector('.seek');
  over.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !over.contains(event.relatedTarget)) over.open = false;
  });

  const help = () => {
    const panel = document.getElementById('phim-tat');
    panel.open = !panel.open;
    document.getElementById('bao').textContent = panel.open ? panel.querySelector('dl').innerText : '';
  };

  const keys = {
    ArrowDown: () => step(1), ArrowUp: () => step(-1),
    KeyV: () => choose('V'), KeyG: () => choose('G'), KeyK: () => choose('K'), KeyB: () => choose('B'),
    Digit1: () => reason(1), Digit2: () => reason(2), Digit3: () => reason(3), Digit4: () => reason(4), Digit5: () => reason(5),
    KeyZ: undo, Slash: seek,
  };

  const types = (element) => element.matches('textarea, select, input:not([type=hidden])');

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.code === 'Escape') {
      const verdict = open();
      if (verdict) { verdict.open = false; verdict.querySelector('summary').focus(); return; }
      if (!closed(over)) closed(document.getElementById('phim-tat'));
      return;
    }
    if (queue.dataset.shortcuts !== 'on' || types(event.target)) return;
    if (event.target.closest('.item__body') && event.code.startsWith('Arrow')) return;
    if (event.code === 'Slash' && event.shiftKey) { event.preventDefault(); help(); return; }
    if (event.shiftKey) return;
    const act = keys[event.code];
    if (act) { event.preventDefault(); act(); }
  });

  // Enter in the words sends the first reason otherwise; it should send the reason "other".
  queue.addEventListener('keydown', (event) => {
    if (event.code !== 'Enter' || !event.target.matches('details.verdict input[name=loi]')) return;
    const other = event.target.form.querySelector('[value=other]');
    if (other) { event.preventDefault(); other.click(); }
  });

  const row = current();
  if (row) { row.focus({ preventScroll: true }); row.scrollIntoView({ block: 'nearest' }); }
})();
