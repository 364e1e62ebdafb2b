// Pairs of subjects by keyboard. Everything here also works by links and forms without this file.
// Keys are read by place (event.code), because Vietnamese input methods rewrite letters, and never
// act while something is typed.
(() => {
  'use strict';
  const rows = () => [...document.querySelectorAll('.pairs a.row')];

  const step = (by) => {
    const onward = document.querySelector(`a[rel=${by > 0 ? 'next' : 'prev'}]`);
    const all = rows();
    if (all.length === 0) {
      if (onward) window.location.assign(onward.href);
      return;
    }
    const at = all.indexOf(document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at + by))].focus();
  };

  const judge = () => {
    const verdict = document.getElementById('ket-luan');
    if (verdict) verdict.focus();
  };

  const keys = { KeyJ: () => step(1), KeyK: () => step(-1), KeyV: judge };

  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('textarea, select, input:not([type=hidden])');
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const act = keys[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
