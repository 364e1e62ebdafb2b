// The address of a warning at one touch: through the phone's own sharing, where Zalo stands too, or copied.
(() => {
  const button = document.getElementById("copy-address");
  const sheet = typeof navigator.share === "function" && matchMedia("(pointer: coarse)").matches;
  if (!button || !(sheet || navigator.clipboard)) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () => {
    const address = button.dataset.address;
    const done = sheet
      ? navigator.share({ title: document.title, url: address })
      : navigator.clipboard.writeText(address).then(() => {
          button.textContent = button.dataset.done;
        });
    done.catch(() => {});
  });
})();
