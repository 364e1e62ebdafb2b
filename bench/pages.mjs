// Public pages as a phone on a slow line sees them: paints, blocking time and bytes, over the DevTools protocol.
// Node 20 needs --experimental-websocket. Usage: see pages.sh.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [base, rounds, ...paths] = process.argv.slice(2);
const LINE = { offline: false, latency: 300, downloadThroughput: 700_000 / 8, uploadThroughput: 700_000 / 8 };
const SLOWER = 4;

// Lighthouse 12, mobile: weight, the value at which 90 of 100 are given, and the median.
const CURVES = {
  fcp: [10, 1800, 3000], si: [10, 3387, 5800], lcp: [25, 2500, 4000], tbt: [30, 200, 600], cls: [25, 0.1, 0.25],
};

function erf(x) { // Abramowitz and Stegun 7.1.26, as Lighthouse reckons it
  const sign = Math.sign(x), y = Math.abs(x), t = 1 / (1 + 0.3275911 * y);
  const sum = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return sign * (1 - sum * Math.exp(-y * y));
}

function score(value, [, p10, median]) {
  if (value <= 0) return 1;
  return (1 - erf(Math.log(value / median) * 0.9061938024368232 / -Math.log(p10 / median))) / 2;
}

const WATCH = `(() => {
  const seen = window.__seen = { fcp: 0, lcp: 0, cls: 0, tasks: [] };
  const on = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
  on("paint", (e) => { if (e.name === "first-contentful-paint") seen.fcp = e.startTime; });
  on("largest-contentful-paint", (e) => { seen.lcp = e.startTime; });
  on("layout-shift", (e) => { if (!e.hadRecentInput) seen.cls += e.value; });
  on("longtask", (e) => seen.tasks.push([e.startTime, e.duration]));
})()`;

const home = mkdtempSync(join(tmpdir(), "pages-"));
const chrome = spawn(process.env.CHROMIUM || "chromium", ["--headless=new", "--no-sandbox", "--disable-gpu",
  "--remote-debugging-port=0", `--user-data-dir=${home}`, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
const address = await new Promise((done) => {
  let said = "";
  chrome.stderr.on("data", (d) => { said += d; const m = said.match(/ws:\/\/\S+/); if (m) done(m[0]); });
});

function connect(url) {
  return new Promise((done) => {
    const socket = new WebSocket(url);
    const waiting = new Map(), heard = [];
    let id = 0;
    socket.onmessage = (m) => {
      const data = JSON.parse(m.data);
      if (data.id) { waiting.get(data.id)(data.result ?? {}); waiting.delete(data.id); }
      else heard.forEach((act) => act(data));
    };
    socket.onopen = () => done({
      send: (method, params = {}, sessionId) => new Promise((answer) => {
        waiting.set(++id, answer);
        socket.send(JSON.stringify({ id, method, params, sessionId }));
      }),
      hear: (act) => heard.push(act), close: () => socket.close(),
    });
  });
}

const browser = await connect(address);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function visit(path) {
  const { browserContextId } = await browser.send("Target.createBrowserContext");
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank", browserContextId });
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  const page = (method, params) => browser.send(method, params, sessionId);
  let bytes = 0, requests = 0, loaded;
  const ready = new Promise((done) => { loaded = done; });
  browser.hear((m) => {
    if (m.sessionId !== sessionId) return;
    if (m.method === "Network.loadingFinished") { bytes += m.params.encodedDataLength; requests++; }
    if (m.method === "Page.loadEventFired") loaded();
  });
  await page("Network.enable");
  await page("Page.enable");
  await page("Network.setCacheDisabled", { cacheDisabled: true });
  await page("Emulation.setDeviceMetricsOverride", { width: 360, height: 640, deviceScaleFactor: 2, mobile: true });
  await page("Network.emulateNetworkConditions", LINE);
  await page("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
  await page("Page.navigate", { url: base + path });
  await Promise.race([ready, pause(60_000)]);
  await pause(3_000);
  const { result } = await page("Runtime.evaluate", { expression: "JSON.stringify(window.__seen)", returnByValue: true });
  await browser.send("Target.disposeBrowserContext", { browserContextId });
  const seen = JSON.parse(result.value);
  const tbt = seen.tasks.filter(([at]) => at >= seen.fcp).reduce((sum, [, took]) => sum + Math.max(0, took - 50), 0);
  return { fcp: seen.fcp, lcp: seen.lcp, tbt, cls: seen.cls, bytes, requests };
}

const median = (all) => all.toSorted((a, b) => a - b)[all.length >> 1];
console.log("| page | first paint ms | largest paint ms | blocking ms | shift | kB | requests | score |");
console.log("|---|---|---|---|---|---|---|---|");
for (const path of paths) {
  const runs = [];
  for (let i = 0; i < Number(rounds); i++) runs.push(await visit(path));
  const of = (what) => median(runs.map((run) => run[what]));
  const m = { fcp: of("fcp"), lcp: of("lcp"), tbt: of("tbt"), cls: of("cls") };
  m.si = Math.max(m.fcp, m.lcp);
  const total = Object.entries(CURVES).reduce((sum, [what, curve]) => sum + curve[0] * score(m[what], curve), 0);
  console.log(`| ${path} | ${m.fcp.toFixed(0)} | ${m.lcp.toFixed(0)} | ${m.tbt.toFixed(0)} | ${m.cls.toFixed(3)} | `
    + `${(of("bytes") / 1000).toFixed(1)} | ${of("requests")} | ${total.toFixed(0)} |`);
}
browser.close();
chrome.once("exit", () => rmSync(home, { recursive: true, force: true }));
chrome.kill();
