// An import that is running shows how far it has come. Without this file the page is asked for again
// by hand.
(() => {
  'use strict';
  const look = async () => {
    try {
      const answer = await fetch(window.location.href, { credentials: 'same-origin' });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (!fresh.querySelector('script[src*="import"]')) { window.location.reload(); return; }
        const [here, there] = [document.querySelector('.figures'), fresh.querySelector('.figures')];
        if (here && there) here.replaceWith(there);
      }
    } catch (unreachable) {
      // The next look may reach it.
    }
    setTimeout(look, 2000);
  };
  setTimeout(look, 2000);
})();
