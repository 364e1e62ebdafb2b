// Passkeys (W3C Web Authentication). The pages work without this script; it offers one more way.
(() => {
  'use strict';

  const usable =
    window.PublicKeyCredential &&
    PublicKeyCredential.parseCreationOptionsFromJSON &&
    PublicKeyCredential.parseRequestOptionsFromJSON;
  const form = document.getElementById('sign-in') || document.getElementById('add-passkey');
  if (!form) {
    return;
  }
  const errorLine = form.querySelector('[data-passkey-error]');

  const say = (words) => {
    errorLine.textContent = '';
    // A change of text is announced; the same text twice would not be.
    window.setTimeout(() => { errorLine.textContent = words; }, 30);
  };

  const post = async (address, body, type) => {
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': type, 'X-CSRF-TOKEN': form.elements._csrf.value },
      body,
    });
    const words = await answer.json();
    if (!answer.ok) {
      throw new Error(words.refused || form.dataset.failed);
    }
    return words;
  };

  const fields = (values) => new URLSearchParams(values).toString();
  const FORM = 'application/x-www-form-urlencoded';
  const JSON_TYPE = 'application/json';

  const ceremony = async (work) => {
    const button = form.querySelector('button');
    form.setAttribute('aria-busy', 'true');
    button.disabled = true;
    try {
      const done = await work();
      window.location.assign(done.next);
    } catch (problem) {
      const byPerson = problem instanceof DOMException;
      say(byPerson ? form.dataset.failed : problem.message);
    } finally {
      form.removeAttribute('aria-busy');
      button.disabled = false;
    }
  };

  if (form.id === 'sign-in') {
    if (!usable) {
      return;
    }
    form.querySelector('[data-passkey-part]').hidden = false;
    form.querySelector('[data-passkey-button]').addEventListener('click', () =>
      ceremony(async () => {
        const base = form.dataset.passkey;
        const options = await post(base + '/thu-thach', '', FORM);
        const key = await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        });
        const back = form.elements.ve ? '?' + fields({ ve: form.elements.ve.value }) : '';
        return post(base + back, JSON.stringify(key.toJSON()), JSON_TYPE);
      }));
  } else {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!usable) {
        say(form.dataset.failed);
        return;
      }
      ceremony(async () => {
        const current = form.elements.current ? form.elements.current.value : '';
        const options = await post(form.action + '/thu-thach', fields({ current }), FORM);
        const key = await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        });
        const answer = { credential: key.toJSON(), label: form.elements.label.value };
        return post(form.action, JSON.stringify(answer), JSON_TYPE);
      });
    });
  }
})();
