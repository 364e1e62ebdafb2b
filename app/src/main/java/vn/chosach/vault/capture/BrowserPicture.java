package vn.chosach.vault.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws with the Chromium of the machine: headless, in a profile of its own that is thrown away,
 * and through a {@link OneHostProxy} that lets it to the captured host and nowhere else, not even
 * to this machine.
 */
@Component("browserPicture")
record BrowserPicture(CaptureSettings settings) implements PagePicture {

  private static final Logger LOG = LoggerFactory.getLogger(BrowserPicture.class);
  private static final List<String> KNOWN =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable");
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final int NOBODY = 65_534;
  private static final int SECONDS = 40;
  private static final long MOST_BYTES = 15_000_000;

  @Override
  public PagePictureResult draw(URI page, InetAddress to) {
    Path browser = browser().orElse(null);
    if (browser == null) {
      return new PagePictureResult.Missing("vault.no-browser");
    }
    Path profile = null;
    try (var proxy = OneHostProxy.to(page, to)) {
      if (isRoot() && !Files.isExecutable(SETPRIV)) {
        return new PagePictureResult.Missing("vault.browser-as-root");
      }
      profile = Files.createTempDirectory("capture-");
      if (isRoot()) {
        Files.setAttribute(profile, "unix:uid", NOBODY);
        Files.setAttribute(profile, "unix:gid", NOBODY);
      }
      Path picture = profile.resolve("page.png");
      if (!run(command(browser, profile, picture, proxy.port(), page), profile, SECONDS)
          || !Files.exists(picture)
          || Files.size(picture) > MOST_BYTES) {
        return new PagePictureResult.Missing("vault.no-picture");
      }
      return new PagePictureResult.Drawn(Files.readAllBytes(picture), version(browser));
    } catch (IOException e) {
      LOG.warn("No picture of a page: {}", e.getMessage());
      return new PagePictureResult.Missing("vault.no-picture");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PagePictureResult.Missing("vault.no-picture");
    } finally {
      throwAway(profile);
    }
  }

  private Optional<Path> browser() {
    return switch (settings.browser()) {
      case "none" -> Optional.empty();
      case "auto" -> KNOWN.stream().map(Path::of).filter(Files::isExecutable).findFirst();
      default -> Optional.of(Path.of(settings.browser())).filter(Files::isExecutable);
    };
  }

  private static boolean isRoot() throws IOException {
    return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
  }

  /** Strange pages are drawn by nobody: root gives its rights away before the browser starts. */
  private List<String> command(Path browser, Path profile, Path picture, int proxy, URI page)
      throws IOException {
    var words =
        new ArrayList<>(
            List.of(
                "--headless",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--disable-dev-shm-usage",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--hide-scrollbars",
                "--lang=vi",
                "--window-size=1366,2400",
                "--virtual-time-budget=8000",
                "--user-data-dir=" + profile.resolve("profile"),
                "--proxy-server=http://127.0.0.1:" + proxy,
                // without this Chromium goes to this machine past the proxy
                "--proxy-bypass-list=<-loopback>",
                "--screenshot=" + picture));
    if (!settings.sandbox()) {
      words.add("--no-sandbox");
    }
    words.add(page.toString());
    words.addFirst(browser.toString());
    if (isRoot()) {
      words.addAll(
          0,
          List.of(
              SETPRIV.toString(),
              "--reuid=" + NOBODY,
              "--regid=" + NOBODY,
              "--clear-groups",
              "--no-new-privs",
              "--"));
    }
    return words;
  }

  private static boolean run(List<String> words, Path home, int seconds)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static String version(Path browser) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(browser.toString(), "--version").redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor(5, TimeUnit.SECONDS);
    return said.lines().filter(line -> line.matches(".*\\d+\\.\\d+.*")).findFirst().orElse(said);
  }

  private static void throwAway(@org.jspecify.annotations.Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      LOG.warn("A profile of the browser was not thrown away: {}", folder);
    }
  }
}
