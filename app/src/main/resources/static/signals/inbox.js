// Hộp tiếp nhận by keyboard. Everything here also works by links and forms without this file.
// Keys are read by place (event.code), because Vietnamese input methods rewrite letters, and act
// only while the list has the focus. Backspace is never bound.
(() => {
  'use strict';
  const inbox = document.querySelector('.inbox');
  if (!inbox) return;
  const list = inbox.querySelector('.rows');
  const rows = () => [...inbox.querySelectorAll('a.row')];
  const current = () => inbox.querySelector('a.row[aria-current]') || rows()[0];
  const say = (words) => { const box = document.getElementById('bao'); if (box) box.textContent = words; };

  // The heading has the focus when the list is empty.
  const hasFocus = () => document.activeElement.id === 'h-hop' || (list && list.contains(document.activeElement));

  const mark = (row) => {
    rows().forEach((other) => other.removeAttribute('aria-current'));
    row.setAttribute('aria-current', 'true');
  };

  const open = (row) => {
    mark(row);
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    if (window.htmx) row.click(); else window.location.assign(row.href);
  };

  const step = (by) => {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    const next = all[Math.max(0, Math.min(all.length - 1, (at < 0 ? all.indexOf(current()) : at) + by))];
    if (next) open(next);
  };

  const press = (key) => {
    const button = inbox.querySelector(`:is(#tin, .next) [data-key="${key}"]`);
    if (button) button.click();
  };

  const undo = () => {
    const button = document.querySelector('.said form button') || document.querySelector('#tin .undo button');
    if (button) button.click();
  };

  const seek = () => {
    const panel = inbox.querySelector('.seek');
    panel.open = true;
    const words = panel.querySelector('input[type=search]');
    words.focus();
    words.select();
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
  const over = inbox.querySelector('.seek');
  over.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !over.contains(event.relatedTarget)) over.open = false;
  });

  const keys = {
    ArrowDown: () => step(1), KeyJ: () => step(1),
    ArrowUp: () => step(-1), KeyK: () => step(-1),
    KeyV: () => press('V'), KeyC: () => press('C'), KeyG: () => press('G'), KeyD: () => press('G'),
    KeyH: () => press('H'), KeyT: () => press('T'), KeyL: () => press('L'), KeyS: () => press('S'), KeyN: () => press('N'), KeyP: () => press('P'), KeyM: () => press('M'),
    KeyZ: undo, Slash: seek,
    KeyX: () => {
      const row = document.activeElement.closest('li');
      const box = row && row.querySelector('input[type=checkbox]');
      if (box) { box.checked = !box.checked; box.dispatchEvent(new Event('change', { bubbles: true })); }
    },
  };

  const help = () => {
    const panel = document.getElementById('phim-tat');
    panel.open = !panel.open;
    say(panel.open ? panel.querySelector('dl').innerText : '');
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.code === 'Enter' && event.target.closest('.act')) {
      event.preventDefault();
      event.target.closest('form').requestSubmit();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.code === 'Escape') {
      const back = document.querySelector('#tin .act .btn--quiet');
      if (back && document.querySelector('#viec').contains(document.activeElement)) { back.click(); return; }
      if (!closed(over)) closed(document.getElementById('phim-tat'));
      return;
    }
    if (inbox.dataset.shortcuts !== 'on' || !hasFocus()) return;
    if (event.code === 'Slash' && event.shiftKey) { event.preventDefault(); help(); return; }
    if (event.shiftKey) return;
    const act = keys[event.code];
    if (act) { event.preventDefault(); act(); }
  });

  // A click on a row swaps the item; the row keeps the focus, so that keys go on acting.
  if (list) list.addEventListener('click', (event) => {
    const row = event.target.closest('a.row');
    if (row) mark(row);
  });

  // What is wrong comes first, then the first field; of a form that only confirms, its button.
  const first = () => document.querySelector('#viec [autofocus], .remark-form [autofocus]')
    || document.querySelector('.act[data-first] .btn--main')
    || document.querySelector('.act :is(select, textarea, input:not([type=hidden]))');

  const settle = () => {
    const field = first();
    if (field) { field.focus(); return; }
    const row = current();
    if (!row) {
      const heading = document.getElementById('h-hop');
      heading.tabIndex = -1;
      heading.focus();
    } else if (!inbox.querySelector('.seek :focus')) { row.focus({ preventScroll: true }); row.scrollIntoView({ block: 'nearest' }); }
  };
  document.addEventListener('htmx:afterSettle', (event) => {
    if (event.target.id !== 'tin' && !document.querySelector('#tin')) return;
    const field = first();
    if (field) field.focus(); else if (!list || !list.contains(document.activeElement)) settle();
  });
  settle();

  // The preview follows what is typed, so that one press is enough at the end.
  let asked = 0;
  const preview = async (form) => {
    const mine = ++asked;
    const sent = new URLSearchParams(new FormData(form));
    sent.set('xem-thu', '1');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: sent, credentials: 'same-origin' });
      if (!answer.ok || mine !== asked) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.act form');
      if (!fresh || !document.contains(form)) return;
      for (const name of ['da-xem', 'mau', 'loi']) {
        const [here, there] = [form.elements[name], fresh.elements[name]];
        if (here && there && here.value !== there.value) here.value = there.value;
      }
      const [here, there] = [form.querySelector('.preview .words'), fresh.querySelector('.preview .words')];
      if (here && there) here.textContent = there.textContent;
    } catch (unreachable) {
      // The form itself asks once more before anything is sent.
    }
  };
  let pause = 0;
  const changed = (event) => {
    const form = event.target.closest('.act form');
    if (!form || !form.querySelector('.preview')) return;
    clearTimeout(pause);
    pause = setTimeout(preview, event.type === 'change' ? 0 : 350, form);
  };
  inbox.addEventListener('input', changed);
  inbox.addEventListener('change', changed);

  // A narrow screen shows either the list or one signal: there a row is a plain link.
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (!event.target.matches('a.row') || !window.matchMedia('(max-width:52rem)').matches) return;
    event.preventDefault();
    window.location.assign(event.target.href);
  });

  // What was said after the last act, or why it was not done, is said again once the page stands, so that it is read out.
  const said = document.querySelector('.next [role=alert]') || document.querySelector('.said p');
  if (said) setTimeout(() => say(said.textContent), 150);

  // Counters follow the desk every half minute while the page is looked at.
  const drawn = document.querySelector('[data-count=unseen]');
  let unseen = drawn && /^\d+$/.test(drawn.textContent.trim()) ? Number(drawn.textContent) : null;
  const tally = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(inbox.dataset.tally, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      if (!answer.ok) return;
      const now = await answer.json();
      document.querySelectorAll('[data-count]').forEach((place) => {
        const value = now[place.dataset.count];
        const most = Number(inbox.dataset.most);
        const shown = value > most ? `${most}+` : String(value);
        if (value !== undefined && place.textContent !== shown) place.textContent = shown;
      });
      if (unseen !== null && now.unseen > unseen) say(document.getElementById('bao').dataset.news.replace('{0}', now.unseen - unseen));
      unseen = now.unseen;
    } catch (unreachable) {
      // The next round tries again; the page itself stays as it is.
    }
  };
  setInterval(tally, 30000);
  tally();
})();
