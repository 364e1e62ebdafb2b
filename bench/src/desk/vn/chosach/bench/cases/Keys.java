package vn.chosach.bench.cases;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.bench.intake.Desk;

/** What a browser shows: from the key to the painted item, and how much the first visit brings. */
final class Keys {

  private static final int PRESSES = 60;
  private static final int KILOBYTES = 180;
  private static final Pattern PORT = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/");
  private static final Pattern LINKED =
      Pattern.compile("(?:<link[^>]+href|<script[^>]+src|<img[^>]+src)=\"(/[^\"]+)\"");
  private static final Pattern IN_STYLES = Pattern.compile("url\\(\"?'?([^)\"']+)");

  /** Presses J until the list ends, then K, and waits for two frames after the item came. */
  private static final String PRESS =
      """
      (async () => {
        const frame = () => new Promise(done => requestAnimationFrame(done));
        const list = document.querySelector('.rows');
        const told = [];
        document.querySelector('a.row').focus();
        for (let n = 0; n < %d; n++) {
          const code = Math.floor(n / 8) %% 2 ? 'KeyK' : 'KeyJ';
          const began = performance.now();
          const swapped = new Promise(done =>
            document.body.addEventListener('htmx:afterSwap', done, { once: true }));
          document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { code, key: code[3].toLowerCase(), bubbles: true }));
          const came = await Promise.race([swapped.then(() => true),
            new Promise(done => setTimeout(() => done(false), 5000))]);
          await frame(); await frame();
          if (came) told.push(performance.now() - began);
        }
        return JSON.stringify(told);
      })()
      """;

  private final JsonMapper json = new JsonMapper();
  private final ArrayDeque<CompletableFuture<JsonNode>> waiting = new ArrayDeque<>();
  private final StringBuilder heard = new StringBuilder();
  private int last;

  private Keys() {}

  static void measure(int port, Desk desk) throws Exception {
    String browser = System.getenv("CHROMIUM");
    if (browser == null || browser.isBlank()) {
      System.out.println("J and K to the painted item: no chromium, not measured");
      return;
    }
    Path profile = java.nio.file.Files.createTempDirectory("chosach-keys");
    Process running =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--remote-debugging-port=0",
                "--window-size=1366,768",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    try {
      new Keys().press(debugging(running), port, desk);
    } finally {
      running.descendants().forEach(ProcessHandle::destroy);
      running.destroy();
      running.waitFor(5, TimeUnit.SECONDS);
    }
  }

  private void press(int debugging, int port, Desk desk) throws Exception {
    var http = HttpClient.newHttpClient();
    String pages =
        http.send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + debugging + "/json/list"))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    String address = "";
    for (JsonNode page : json.readTree(pages)) {
      if (page.path("type").asString("").equals("page")) {
        address = page.path("webSocketDebuggerUrl").asString("");
      }
    }
    WebSocket socket =
        http.newWebSocketBuilder().buildAsync(URI.create(address), new Hearing()).join();
    String[] cookie = desk.cookie();
    ask(
        socket,
        "Network.setCookie",
        "{\"name\":\"%s\",\"value\":\"%s\",\"url\":\"http://localhost:%d/\"}"
            .formatted(cookie[0], cookie[1], port));
    ask(socket, "Page.enable", "{}");
    ask(socket, "Page.navigate", "{\"url\":\"http://localhost:" + port + "/hop-tiep-nhan\"}");
    Thread.sleep(3_000);
    JsonNode told =
        ask(
            socket,
            "Runtime.evaluate",
            json.writeValueAsString(
                java.util.Map.of(
                    "expression",
                    PRESS.formatted(PRESSES),
                    "awaitPromise",
                    true,
                    "returnByValue",
                    true)));
    var figures = new ArrayList<Double>();
    for (JsonNode one : json.readTree(told.path("result").path("result").path("value").asString("[]"))) {
      figures.add(one.asDouble());
    }
    if (figures.size() < PRESSES / 2) {
      System.out.println("J and K to the painted item: only " + figures.size() + " came: " + told);
      return;
    }
    List<Double> sorted = figures.stream().skip(10).sorted().toList();
    DayWork.print(
        "J and K to the painted item",
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1),
        100,
        "ms");
    socket.abort();
  }

  private JsonNode ask(WebSocket socket, String method, String with) throws Exception {
    var answer = new CompletableFuture<JsonNode>();
    synchronized (waiting) {
      waiting.add(answer);
    }
    last++;
    socket
        .sendText("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(last, method, with), true)
        .join();
    return answer.get(400, TimeUnit.SECONDS);
  }

  private final class Hearing implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean whole) {
      heard.append(part);
      if (whole) {
        JsonNode said = json.readTree(heard.toString());
        heard.setLength(0);
        if (said.has("id")) {
          synchronized (waiting) {
            waiting.remove().complete(said);
          }
        }
      }
      socket.request(1);
      return null;
    }
  }

  private static int debugging(Process browser) throws IOException {
    var lines = browser.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        var drain = new Thread(() -> drained(lines));
        drain.setDaemon(true);
        drain.start();
        return Integer.parseInt(port.group(1));
      }
    }
    throw new IOException("the browser did not open a port");
  }

  /** A browser whose words nobody reads stops at a full pipe; at its end the pipe is closed. */
  private static void drained(java.io.BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        continue;
      }
    } catch (IOException closed) {
      return;
    }
  }

  /** What is sent for the first page, with styles, scripts, pictures and every font they name. */
  static void visit(int port, Desk office) throws Exception {
    size("first visit of a citizen", port, "/", null);
    size("first visit of the form", port, "/phan-anh", null);
    size("first visit of the desk", port, "/ban-lam-viec", office);
  }

  private static void size(String what, int port, String path, Desk desk) throws Exception {
    String base = "http://localhost:" + port;
    Set<String> wanted = new LinkedHashSet<>(List.of(path));
    var done = new LinkedHashSet<String>();
    long bytes = 0;
    while (!wanted.isEmpty()) {
      String next = wanted.iterator().next();
      wanted.remove(next);
      if (!done.add(next)) {
        continue;
      }
      byte[] packed = bytes(base + next, desk, true);
      bytes += packed.length;
      String words = new String(bytes(base + next, desk, false), StandardCharsets.UTF_8);
      Matcher found =
          next.equals(path)
              ? LINKED.matcher(words)
              : IN_STYLES.matcher(next.contains(".css") ? words : "");
      while (found.find()) {
        String address = URI.create(base + next).resolve(found.group(1)).getPath();
        if (!address.startsWith("/en") && !found.group(1).startsWith("data:")) {
          wanted.add(address);
        }
      }
    }
    DayWork.print(what + ", " + done.size() + " files", bytes / 1000.0, bytes / 1000.0, KILOBYTES, "kB");
  }

  private static byte[] bytes(String address, Desk desk, boolean packed) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
    if (packed) {
      request.header("Accept-Encoding", "gzip");
    }
    if (desk != null) {
      request.header("Cookie", String.join("=", desk.cookie()));
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }
}
