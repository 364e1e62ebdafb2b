// Keeps what is typed into a form on this device until it was received, where the officer asked for
// it: on a bad line a sent form waits in its page and goes when the line returns. The draft holds
// the key of the sending, so that what is sent again is received once, and the version of the row,
// so that it is never laid over what others changed. Nothing is kept without that wish or longer
// than three days; another officer and signing out take it away. Who reports is never kept.
// Without this file a form is sent as any other.
(() => {
  'use strict';
  const page = document.querySelector('[data-officer]');
  if (!page) return;
  const words = page.dataset;
  const wish = 'giu-nhap:' + words.officer;
  const mine = 'nhap:' + words.officer + ':';
  const MOST = 3 * 24 * 60 * 60 * 1000;
  const UNKEPT = ['phone', 'name', 'address'];
  const SENDING = 'khoa';
  const VERSION = 'ban';
  const tab = sessionStorage.getItem('nhap-the') || crypto.getRandomValues(new Uint32Array(3)).join('-');
  sessionStorage.setItem('nhap-the', tab);

  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const drafts = (start) => Object.keys(localStorage).filter((key) => key.startsWith(start));
  const forget = (keys) => keys.forEach((key) => localStorage.removeItem(key));
  forget(drafts('nhap:').filter((key) => !key.startsWith(mine) || !((read(key) || {}).at > Date.now() - MOST)));
  forget(drafts('giu-nhap:').filter((key) => key !== wish));
  const on = () => localStorage.getItem(wish) !== null;
  document.querySelector('form[action$="/dang-xuat"]')
    ?.addEventListener('submit', () => forget([wish, ...drafts(mine)]));

  const box = document.querySelector('[data-keeping]');
  if (box) {
    const tick = box.querySelector('[data-keeping-on]');
    box.hidden = false;
    tick.checked = on();
    tick.addEventListener('change', () => {
      if (tick.checked) {
        localStorage.setItem(wish, '1');
        document.querySelectorAll('form[data-kept]').forEach(keep);
      } else {
        forget([wish, ...drafts(mine)]);
      }
    });
  }

  const known = new WeakSet();
  const keep = (form) => {
    if (known.has(form)) return;
    known.add(form);
    const place = mine + new URL(form.action).pathname + ':';
    const key = place + tab;
    const hidden = (name) => form.elements.namedItem(name);
    const said = document.createElement('p');
    said.className = 'small';
    said.setAttribute('role', 'status');
    form.append(said);
    const fields = () => [...form.elements].filter((one) => one.name && !UNKEPT.includes(one.name)
      && !['hidden', 'file', 'password'].includes(one.type));
    const store = (sent) => localStorage.setItem(key, JSON.stringify({
      at: Date.now(),
      sent,
      [SENDING]: hidden(SENDING)?.value,
      [VERSION]: hidden(VERSION)?.value,
      values: fields().map((one) => [one.name, one.type === 'checkbox' || one.type === 'radio' ? [one.value, one.checked] : one.value]),
    }));

    // The own one of this tab, else the newest of the same form.
    const found = read(key) ? key : drafts(place).sort((one, other) => read(other).at - read(one).at)[0];
    const before = found ? read(found) : null;
    const received = () => forget([key, ...(found && before?.[SENDING] === hidden(SENDING)?.value ? [found] : [])]);
    // What the server gave back with its faults is newer than what lies here.
    if (before && !form.querySelector('[aria-invalid="true"]')) {
      const fits = before[VERSION] === hidden(VERSION)?.value;
      const left = [...before.values];
      const lost = [];
      for (const one of fields()) {
        const at = left.findIndex(([name, value]) => name === one.name && (!Array.isArray(value) || value[0] === one.value));
        if (at < 0) continue;
        const [, value] = left.splice(at, 1)[0];
        if (!fits) lost.push(...(Array.isArray(value) || !value ? [] : [value]));
        else if (Array.isArray(value)) one.checked = value[1];
        else one.value = value;
      }
      // What may have arrived although no answer came is sent as the same sending.
      if (before.sent && before[SENDING] && hidden(SENDING)) hidden(SENDING).value = before[SENDING];
      const away = document.createElement('button');
      away.type = 'button';
      away.className = 'btn btn--quiet';
      away.textContent = words.draftDrop;
      away.addEventListener('click', () => { forget([key, found]); location.reload(); });
      const moment = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' };
      const when = new Intl.DateTimeFormat('en-GB', moment).format(before.at).replace(',', '');
      said.append((before.sent ? words.draftNotSent + ' ' : '')
        + (fits ? words.draftFound : words.draftOlder).replace('{0}', when) + ' ', away);
      for (const line of lost) {
        const kept = document.createElement('blockquote');
        kept.textContent = line;
        said.after(kept);
      }
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
    let waits = false;
    const send = async () => {
      if (under) return;
      under = true;
      waits = false;
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
        if (there.pathname.includes('/dang-nhap') || answer.status === 403) {
          said.textContent = words.draftSignIn;
        } else if (answer.status >= 500) {
          said.textContent = words.draftRefused;
        } else {
          if (answer.ok) received();
          else store(false);
          const text = await answer.text();
          history.replaceState(null, '', there);
          document.open();
          document.write(text);
          document.close();
        }
      } catch {
        waits = true;
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
    // Only what was sent in this very page; another tab has its own.
    window.addEventListener('online', () => { if (waits && on()) send(); });
  };
  if (on()) document.querySelectorAll('form[data-kept]').forEach(keep);
})();
