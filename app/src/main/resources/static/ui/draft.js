// Keeps what is typed into a form on this device until it was received, where the officer asked for
// it: on a bad line a sent form waits here and goes when the line returns. Nothing is kept without
// that wish, under another officer, or longer than three days; signing out takes all of it away.
// Without this file a form is sent as any other.
(() => {
  'use strict';
  const page = document.querySelector('[data-officer]');
  if (!page) return;
  const words = page.dataset;
  const wish = 'giu-nhap:' + words.officer;
  const prefix = 'nhap:' + words.officer + ':';
  const MOST = 3 * 24 * 60 * 60 * 1000;

  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  for (const key of Object.keys(localStorage)) {
    const kept = key.startsWith('nhap:') ? read(key) : null;
    if (key.startsWith('nhap:') && (!kept || kept.at < Date.now() - MOST)) localStorage.removeItem(key);
  }

  const box = document.querySelector('[data-keeping]');
  if (box) {
    const tick = box.querySelector('[data-keeping-on]');
    box.hidden = false;
    tick.checked = localStorage.getItem(wish) !== null;
    tick.addEventListener('change', () => {
      if (tick.checked) {
        localStorage.setItem(wish, '1');
        document.querySelectorAll('form[data-kept]').forEach(keep);
      } else {
        Object.keys(localStorage).filter((key) => key === wish || key.startsWith(prefix))
          .forEach((key) => localStorage.removeItem(key));
      }
    });
  }

  const known = new WeakSet();
  const keep = (form) => {
    if (known.has(form)) return;
    known.add(form);
    const key = prefix + new URL(form.action).pathname;
    const said = document.createElement('p');
    said.className = 'small';
    said.setAttribute('role', 'status');
    form.append(said);
    const fields = () => [...form.elements].filter((one) => one.name && one.type !== 'hidden' && one.type !== 'file' && one.type !== 'password');
    const on = () => localStorage.getItem(wish) !== null;
    const store = (waits) => localStorage.setItem(key, JSON.stringify({
      at: Date.now(),
      waits,
      values: fields().map((one) => [one.name, one.type === 'checkbox' || one.type === 'radio' ? [one.value, one.checked] : one.value]),
    }));
    const drop = () => localStorage.removeItem(key);

    const before = read(key);
    // What the server gave back with its faults is newer than what lies here.
    if (before && !form.querySelector('[aria-invalid="true"]')) {
      const left = [...before.values];
      for (const one of fields()) {
        const at = left.findIndex(([name, value]) => name === one.name && (!Array.isArray(value) || value[0] === one.value));
        if (at < 0) continue;
        const [, value] = left.splice(at, 1)[0];
        if (Array.isArray(value)) one.checked = value[1];
        else one.value = value;
      }
      const away = document.createElement('button');
      away.type = 'button';
      away.className = 'btn btn--quiet';
      away.textContent = words.draftDrop;
      away.addEventListener('click', () => { drop(); form.reset(); said.replaceChildren(); });
      said.append(words.draftFound.replace('{0}', new Date(before.at).toLocaleString(document.documentElement.lang)) + ' ', away);
    }

    let typing = 0;
    const written = () => {
      clearTimeout(typing);
      typing = 0;
      store(false);
    };
    form.addEventListener('input', () => {
      clearTimeout(typing);
      if (on()) typing = setTimeout(written, 300);
    });
    // Whoever leaves the page at once has typed all the same.
    window.addEventListener('pagehide', () => { if (typing) written(); });

    let under = false;
    const send = async () => {
      if (under) return;
      under = true;
      clearTimeout(typing);
      typing = 0;
      store(true);
      said.textContent = words.draftSending;
      try {
        const answer = await fetch(form.action, {
          method: 'POST',
          body: form.enctype.startsWith('multipart') ? new FormData(form) : new URLSearchParams(new FormData(form)),
          headers: { Accept: 'text/html' },
        });
        const there = new URL(answer.url);
        if (there.pathname.endsWith('/dang-nhap')) {
          said.textContent = words.draftSignIn;
        } else if (answer.status >= 500 || answer.status === 403) {
          said.textContent = words.draftRefused;
        } else {
          if (answer.ok) drop();
          else store(false);
          const text = await answer.text();
          history.replaceState(null, '', there);
          document.open();
          document.write(text);
          document.close();
        }
      } catch {
        said.textContent = words.draftWaits;
      } finally {
        under = false;
      }
    };
    form.addEventListener('submit', (event) => {
      if (!on()) return;
      event.preventDefault();
      send();
    });
    window.addEventListener('online', () => { if (on() && read(key)?.waits) send(); });
    if (before?.waits) {
      if (navigator.onLine) said.prepend(words.draftNotSent + ' ');
    }
  };
  if (localStorage.getItem(wish) !== null) document.querySelectorAll('form[data-kept]').forEach(keep);
})();
