/* Photos upload one by one as soon as they are chosen; the code is copied by one tap; forms of
   nobody known bring work. Without this file the form sends the photos itself. */
(() => {
  "use strict";
  /* SHA-256 of a short text (FIPS 180-4), for the work that the server asks for; the browser's
     own is not there over plain HTTP. Gives the first 32 bits. */
  const primes = [];
  for (let n = 2; primes.length < 64; n++) { if (primes.every((p) => n % p)) { primes.push(n); } }
  const part = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
  const start = primes.slice(0, 8).map((p) => part(Math.sqrt(p)));
  const turns = primes.map((p) => part(Math.cbrt(p)));
  const words = new Int32Array(64);
  const right = (x, n) => (x >>> n) | (x << (32 - n));
  const head = (text) => {
    words.fill(0);
    for (let i = 0; i < text.length; i++) { words[i >> 2] |= text.charCodeAt(i) << (24 - (i % 4) * 8); }
    words[text.length >> 2] |= 128 << (24 - (text.length % 4) * 8);
    words[15] = text.length * 8;
    let [a, b, c, d, e, f, g, h] = start;
    for (let i = 0; i < 64; i++) {
      if (i > 15) {
        const x = words[i - 15];
        const y = words[i - 2];
        words[i] = words[i - 16] + (right(x, 7) ^ right(x, 18) ^ (x >>> 3)) + words[i - 7] + (right(y, 17) ^ right(y, 19) ^ (y >>> 10));
      }
      const one = h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + ((e & f) ^ (~e & g)) + turns[i] + words[i] | 0;
      const two = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c)) | 0;
      h = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0;
    }
    return a + start[0] | 0;
  };
  /* A number that gives so many zero bits behind a text; the page goes on meanwhile. */
  const find = (text, bits, first) => new Promise((done) => {
    const some = (from) => {
      for (let n = from; n < from + 5000; n++) {
        if (Math.clz32(head(text + ":" + n)) >= bits) { done(n); return; }
      }
      setTimeout(some, 0, from + 5000);
    };
    some(first);
  });

  /* A form that asks for work: it begins with the first letter typed and is there when it is sent. */
  for (const done of document.querySelectorAll("form input[name=cong]")) {
    const form = done.form;
    const bits = Number(done.value);
    /* A field of its own: what a script puts into one of the page, the browser puts there again after a way back. */
    const number = document.createElement("input");
    number.type = "hidden";
    number.name = done.name;
    done.removeAttribute("name");
    form.append(number);
    const said = form.querySelector("[data-doing]");
    let work;
    let waits = false;
    const begin = () => {
      if (!work) {
        said.textContent = said.dataset.doing;
        work = find(form.elements.phieu.value, bits, 0).then((one) => {
          number.value = one;
          said.textContent = said.dataset.done;
        });
      }
      return work;
    };
    form.addEventListener("input", begin, { once: true });
    form.addEventListener("submit", (event) => {
      if (number.value || !(bits <= 23)) { return; }
      event.preventDefault();
      if (waits) { return; }
      waits = true;
      const pressed = event.submitter;
      if (pressed) { pressed.setAttribute("aria-busy", "true"); }
      begin().then(() => {
        waits = false;
        if (pressed) { pressed.removeAttribute("aria-busy"); pressed.click(); } else { form.submit(); }
      });
    });
  }

  const input = document.getElementById("files");
  if (input && document.getElementById("files-said")) {
    const form = input.form;
    const list = document.getElementById("files-list");
    const said = document.getElementById("files-said");
    const texts = input.dataset;
    const waiting = document.createElement("ul");
    waiting.className = "files";
    /* Names and small pictures of files stay here: the server keeps none. */
    const looks = new Map();
    const kept = () => [...list.querySelectorAll("[data-file]")];
    const show = (html, look) => {
      const before = kept().map((one) => one.dataset.file);
      list.innerHTML = html;
      for (const one of kept()) {
        const id = one.dataset.file;
        if (look && !before.includes(id)) { looks.set(id, look); }
        if (looks.has(id)) {
          one.previousElementSibling.prepend(looks.get(id)[0]);
          one.previousElementSibling.append(looks.get(id)[1]);
        }
      }
    };
    let busy = 0;
    let failures = 0;
    let goingOn = false;
    let chain = Promise.resolve();

    const say = (words, seen) => {
      said.className = seen ? "hint" : "vh";
      said.textContent = words;
    };

    let bits = Number(texts.work);
    let secret = texts.secret;
    let number = -1;
    const work = (next) => number < 0 || next
      ? find(secret, bits, number + 1).then((found) => { number = found; })
      : Promise.resolve();

    /* Whether it is more than was done, or behind another secret, as of a form that lay open for a day. */
    const moreIsAsked = ([most, behind]) => {
      if (!behind || !(Number(most) > bits) && behind === secret) { return false; }
      number = behind === secret ? number : -1;
      bits = Number(most);
      secret = behind;
      return true;
    };

    const send = (file, row) => work().then(() => upload(file, row));

    const upload = (file, row) => new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open("POST", texts.to);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("X-Form-Token", form.elements.token.value);
      request.setRequestHeader("X-Form-Work", secret + ":" + number);
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
      request.timeout = 600000;
      request.upload.onprogress = (event) => { row.bar.value = event.loaded / event.total; };
      request.onload = () => {
        if (request.status === 200) {
          show(request.responseText, [row.item.querySelector("canvas") || "", " · " + file.name]);
          row.item.remove();
          say(texts.done);
        } else if (request.status === 429 && moreIsAsked(request.responseText.trim().split(" "))) {
          work(true).then(() => upload(file, row)).then(done);
          return;
        } else {
          fail(file, row, [422, 503, 507].includes(request.status) ? request.responseText.trim() : texts.failed);
        }
        done();
      };
      request.onerror = request.ontimeout = () => { fail(file, row, texts.failed); done(); };
      request.send(file);
    });

    const button = (words, act) => {
      const one = document.createElement("button");
      one.type = "button";
      one.className = "btn btn--quiet";
      one.textContent = words;
      one.addEventListener("click", act);
      return one;
    };

    const fail = (file, row, words) => {
      failures += 1;
      row.bar.remove();
      const reason = document.createElement("span");
      reason.className = "bad";
      reason.textContent = words;
      row.item.append(reason,
        button(texts.retry, () => { const again = begin(file); row.item.replaceWith(again.item); queue(file, again); }),
        button(texts.drop, () => { row.item.remove(); input.focus(); }));
      say(file.name + ": " + words);
    };

    const begin = (file) => {
      const item = document.createElement("li");
      const name = document.createElement("span");
      name.textContent = file.name;
      const bar = document.createElement("progress");
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute("aria-label", texts.sending + " " + file.name);
      item.append(name, bar);
      preview(file, item);
      return { item, bar };
    };

    const preview = (file, item) => {
      if (!window.createImageBitmap || !file.type.startsWith("image/")) { return; }
      createImageBitmap(file, { resizeWidth: 128 }).then((picture) => {
        const canvas = document.createElement("canvas");
        canvas.width = picture.width;
        canvas.height = picture.height;
        canvas.getContext("2d").drawImage(picture, 0, 0);
        item.prepend(canvas);
      }, () => {});
    };

    const queue = (file, row) => {
      if (file.size > Number(texts.most)) {
        fail(file, row, texts.tooLarge);
        return;
      }
      busy += 1;
      chain = chain.then(() => send(file, row)).then(() => { busy -= 1; });
    };

    input.addEventListener("change", () => {
      if (!waiting.isConnected) { list.before(waiting); }
      for (const file of input.files) {
        const row = begin(file);
        waiting.append(row.item);
        queue(file, row);
      }
      say(texts.sending);
      input.value = "";
    });

    list.addEventListener("click", (event) => {
      const remove = event.target.closest("button[data-file]");
      if (!remove) { return; }
      event.preventDefault();
      fetch(texts.remove, {
        method: "POST",
        headers: { "X-Form-Token": form.elements.token.value, "X-File": remove.dataset.file }
      }).then((answer) => answer.ok ? answer.text() : Promise.reject())
        .then((html) => { show(html); input.focus(); }, () => { say(texts.failed); });
    });

    form.addEventListener("submit", (event) => {
      if (busy === 0) { return; }
      event.preventDefault();
      if (goingOn) { return; }
      goingOn = true;
      const submitter = event.submitter;
      const before = failures;
      say(texts.wait, true);
      chain.then(() => {
        goingOn = false;
        if (failures === before) {
          form.requestSubmit(submitter);
        } else {
          waiting.querySelector(".bad ~ button").focus();
        }
      });
    });
  }

  /* A code from a receipt that was scanned: it goes from the address into the field. */
  const typed = document.querySelector("input#code");
  if (typed && location.hash.length > 15) {
    typed.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
  }

  /* What is typed and not sent goes along into the other language. */
  const steps = document.querySelector("form[action*='/phan-anh/'],form[action$='/phan-anh'],form[action$='/dinh-chinh']");
  const other = document.querySelector(".strip a[hreflang]");
  if (steps && other && steps.elements.token) {
    other.addEventListener("click", (event) => {
      event.preventDefault();
      const prefix = /^\/en(?=\/|$)/;
      const here = new URL(steps.action).pathname;
      const stay = document.createElement("button");
      stay.name = "go";
      stay.value = "stay";
      stay.hidden = true;
      stay.setAttribute("formaction", prefix.test(here) ? here.replace(prefix, "") : "/en" + here);
      stay.formNoValidate = true;
      steps.append(stay);
      steps.requestSubmit(stay);
    });
  }

  const copy = document.getElementById("copy");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", () => {
      navigator.clipboard.writeText(document.getElementById("code").dataset.code).then(() => {
        document.getElementById("copied").textContent = copy.dataset.done;
        copy.textContent = copy.dataset.done;
      });
    });
  }
})();
