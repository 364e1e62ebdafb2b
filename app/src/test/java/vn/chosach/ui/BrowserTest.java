package vn.chosach.ui;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.opentest4j.TestAbortedException;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;

/**
 * A test in a real browser. All such tests share one Chromium; each begins without cookies, at 1280
 * px, with scripting on. Without Chromium and its driver the tests are aborted and say so: they
 * never pass unseen. {@code CHOSACH_CHROMIUM} and {@code CHOSACH_CHROMEDRIVER} name other places.
 */
@ChosachTest
@Tag("browser")
public abstract class BrowserTest {

  /** The widths at which every page must be right, in CSS pixels. */
  protected static final List<Integer> WIDTHS = List.of(320, 360, 1280);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PHONE = 700;

  /** A line as fast as the machine. */
  protected static final int FASTEST = -1;

  private static final int HEIGHT = 800;
  private static final int MOST_TABS = 400;
  private static final int HERE = -1;
  private static final int BEHIND = -2;

  /** How many stops of the tab key seem to lie between the focus and an element. */
  private static final String STOPS_BETWEEN =
      """
      const at = document.activeElement;
      if (at && at.matches(arguments[0])) return -1;
      const goal = document.querySelector(arguments[0]);
      const after = one => at === document.body ||
        at.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (!goal || !after(goal)) return -2;
      return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter(one => after(one) && one.tabIndex >= 0 && !one.disabled && one.checkVisibility()
          && (one.type !== 'radio' || one.checked)
          && goal.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING).length;
      """;

  /** What the scripts below ask of axe-core; where it is not there yet they answer nothing. */
  private static final String AXE =
      """
      const done = arguments[arguments.length - 1];
      const broken = fault => done(['axe-core failed: ' + fault]);
      const tags = arguments[0];
      if (typeof window.axe !== 'object') return done(null);
      const violations = rules => axe.run(document, {
        runOnly: {type: 'tag', values: tags},
        rules: rules,
        resultTypes: ['violations'],
        selectors: false
      }).then(result => result.violations.flatMap(rule =>
          rule.nodes.map(node => rule.id + ': ' + rule.help + ' at ' + node.html))
        .concat([...document.querySelectorAll('[id]')].filter(one =>
          document.getElementById(one.id) !== one).map(one =>
          'id given twice, so its label names another: ' + one.id))
        .concat([...document.querySelectorAll('table')].filter(one =>
          !one.caption && !one.ariaLabel && !one.hasAttribute('aria-labelledby'))
          .map(one => 'table without a name: ' + one.outerHTML.slice(0, 80))));
      """;

  /** Of one width; whether it is that of a phone, and of the smallest one. */
  private static final String OF_A_PAGE =
      """
      const [phone, smallest] = [arguments[1], arguments[2]];
      const english = location.pathname.startsWith('/en/');
      const insideTheDesk = location.pathname !== '/ban-lam-viec'
        && !!document.querySelector('form[action$="/dang-xuat"]');
      const coloursSeen = english || phone && insideTheDesk;
      const root = document.documentElement;
      const off = root.scrollWidth - root.clientWidth;
      const runsOff = off > 0 ? ['runs off the side by ' + off + ' px'] : [];
      if (phone && (english || !smallest)) return done(runsOff);
      violations(coloursSeen ? {'color-contrast': {enabled: false}} : {})
        .then(found => done(found.concat(runsOff)), broken);
      """;

  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final List<String> AXE_TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @LocalServerPort private int port;

  @BeforeAll
  static void needsBrowser() {
    Chromium.DRIVER.isPresentOrAborts();
  }

  @BeforeEach
  void freshVisitor() {
    Chromium.DRIVER.axeOnRequest();
    browser().manage().deleteAllCookies();
    scripting(true);
    width(1280);
    line(FASTEST, 0);
    slower(1);
  }

  protected final ChromeDriver browser() {
    return Chromium.DRIVER.driver();
  }

  /** Opens an address of the program, language prefix included. */
  protected final void open(String path) {
    browser().get(address(path));
  }

  protected final String address(String path) {
    return "http://localhost:" + port + path;
  }

  /** The browser becomes that of whoever has this session. */
  protected final void session(String cookie) {
    browser()
        .executeCdpCommand(
            "Network.setCookie", Map.of("name", "phien", "value", cookie, "url", address("/")));
  }

  /**
   * Emulates a screen of that width; below 700 px a touch screen that keeps to the viewport tag.
   */
  protected final void width(int pixels) {
    browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of(
                "width",
                pixels,
                "height",
                HEIGHT,
                "deviceScaleFactor",
                1,
                "mobile",
                pixels < PHONE));
  }

  /**
   * Emulates a line.
   *
   * @param bytes up and down, a second; 0 for a line that is cut
   * @param latency of each request, in milliseconds
   */
  protected final void line(int bytes, int latency) {
    browser().executeCdpCommand("Network.enable", Map.of());
    browser()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of(
                "offline",
                bytes == 0,
                "latency",
                latency,
                "downloadThroughput",
                bytes == FASTEST ? -1 : bytes,
                "uploadThroughput",
                bytes == FASTEST ? -1 : bytes));
  }

  /** Emulates a processor that is so many times slower. */
  protected final void slower(int times) {
    browser().executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", times));
  }

  protected final void scripting(boolean on) {
    browser().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /**
   * Waits until that holds. While a page is exchanged, what was found a moment ago belongs to no
   * document, a script has none to run in, and the driver says so: it is asked again.
   */
  private static void await(WebDriver driver, ExpectedCondition<Boolean> condition) {
    new WebDriverWait(driver, PATIENCE)
        .pollingEvery(Duration.ofMillis(25))
        .ignoring(WebDriverException.class)
        .until(condition);
  }

  protected final void await(ExpectedCondition<Boolean> condition) {
    await(browser(), condition);
  }

  /** Waits until a script returns true. */
  protected final void awaitScript(String javascript) {
    await(driver -> Boolean.TRUE.equals(script(javascript)));
  }

  /** Waits until such an element is there. */
  protected final void awaitElement(String css) {
    await(driver -> !driver.findElements(By.cssSelector(css)).isEmpty());
  }

  /** Waits until one of such elements has that among its words. */
  protected final void awaitText(String css, String words) {
    await(
        driver ->
            driver.findElements(By.cssSelector(css)).stream()
                .anyMatch(one -> one.getText().contains(words)));
  }

  /** Does what leads to another page, and waits until that one stands; also with scripting off. */
  public static void follow(WebDriver driver, Runnable act) {
    WebElement before = driver.findElement(By.tagName("html"));
    act.run();
    await(
        driver,
        page ->
            !page.findElement(By.tagName("html")).equals(before)
                && !page.findElements(By.tagName("main")).isEmpty());
  }

  protected final void follow(Runnable act) {
    follow(browser(), act);
  }

  /** The same by a click. */
  protected final void follow(String css) {
    follow(() -> element(css).click());
  }

  /**
   * Walks to such an element by the tab key alone, as far from where the focus is as it may be. It
   * looks where it is after half of the stops that seem to lie between, and not after each.
   */
  protected final void tabTo(String css) {
    boolean passed = false;
    for (int tabs = 0; tabs < MOST_TABS; ) {
      int between = number(script(STOPS_BETWEEN, css));
      if (between == HERE) {
        return;
      }
      passed |= between == BEHIND && tabs > 0;
      int strides = passed ? 1 : Math.max(1, between / 2);
      new Actions(browser()).sendKeys(Keys.TAB.toString().repeat(strides)).perform();
      tabs += strides;
    }
    throw new AssertionError("the tab key does not lead to " + css);
  }

  /** Walks to an element and presses Enter; the next page is there afterwards. */
  protected final void tabAndEnter(String css) {
    tabTo(css);
    follow(() -> new Actions(browser()).sendKeys(Keys.ENTER).perform());
  }

  /** Waits until the page of that path stands. */
  protected final void awaitPage(String path) {
    await(driver -> address(path).equals(driver.getCurrentUrl()));
  }

  protected final WebElement element(String css) {
    return browser().findElement(By.cssSelector(css));
  }

  protected final @Nullable Object script(String javascript, Object... arguments) {
    return browser().executeScript(javascript, arguments);
  }

  /**
   * The violations axe-core finds on the open page, one line each; WCAG 2.2 AA and best practice.
   */
  protected final List<String> axe() {
    return lines("violations({}).then(done, broken);");
  }

  /** What a script finds with the help of {@link #AXE}, one line each. */
  private List<String> lines(String javascript, Object... arguments) {
    Object[] all = Stream.concat(Stream.of(AXE_TAGS), Stream.of(arguments)).toArray();
    Object found = browser().executeAsyncScript(AXE + javascript, all);
    if (found == null) {
      // In the next pages of this test it is from the beginning.
      Chromium.DRIVER.axeInEveryPage();
      script(Axe.SOURCE);
      found = browser().executeAsyncScript(AXE + javascript, all);
    }
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  /**
   * Opens a page on the smallest phone, unfolds all that is in it, and looks at it at every width.
   * It is loaded once: no script of the program asks how wide the screen is while a page loads, and
   * what a page looks like follows each change of width.
   */
  protected final List<String> faultsAtEveryWidth(String path) {
    width(WIDTHS.getFirst());
    Chromium.DRIVER.axeInEveryPage();
    open(path);
    script("document.querySelectorAll('details').forEach(one => one.open = true)");
    return faultsOfThisPage(("trang" + path).replaceAll("[^a-z0-9]+", "-"));
  }

  /**
   * Only what runs off the side: of a page whose other language is looked at whole. Template,
   * labels and colours are the same, and that no text lacks is found elsewhere.
   */
  protected final List<String> runsOffAtAnyWidth(String path) {
    width(WIDTHS.getFirst());
    Chromium.DRIVER.axeOnRequest();
    open(path);
    script("document.querySelectorAll('details').forEach(one => one.open = true)");
    var faults = new ArrayList<String>();
    for (int width : WIDTHS) {
      width(width);
      if (sidewaysScroll() > 0) {
        faults.add(width + " px: runs off the side by " + sidewaysScroll() + " px");
      }
    }
    return faults;
  }

  /**
   * What is wrong with the open page: content that runs off the side at each width, violations of
   * axe-core on the smallest phone and on a desk. The rules of axe-core do not know 320 from 360
   * px, nor one language from the other on a phone: an English page is asked on the desk only, and
   * not for its colours, which are half the work and those of the Vietnamese page. The lists and
   * forms of the desk have one set of colours, which are asked for at the widest, where nothing is
   * folded away; what its frame shows on a phone alone, on the first page of all. Of a page with a
   * fault a picture is kept; {@code -Dchosach.pictures=true} keeps those of all pages.
   *
   * @param name of the pictures
   */
  protected final List<String> faultsOfThisPage(String name) {
    var faults = new ArrayList<String>();
    for (int width : WIDTHS) {
      int before = faults.size();
      width(width);
      lines(OF_A_PAGE, width < PHONE, width == WIDTHS.getFirst())
          .forEach(line -> faults.add(width + " px: " + line));
      if (faults.size() > before || Boolean.getBoolean("chosach.pictures")) {
        screenshot(name + "-" + width);
      }
    }
    return faults;
  }

  /** By how many pixels the open page is wider than the screen. */
  protected final int sidewaysScroll() {
    return number(
        script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
  }

  private static int number(@Nullable Object found) {
    return ((Number) Objects.requireNonNull(found)).intValue();
  }

  /** The whole page as {@code target/screenshots/<name>.png}. */
  protected final void screenshot(String name) {
    var shot =
        browser()
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(
          SCREENSHOTS.resolve(name + ".png"),
          Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script of axe-core, read once. */
  private static final class Axe {
    static final String SOURCE = source();

    private static String source() {
      try (var file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The one browser of the test run, started by the first test that needs it. */
  private enum Chromium {
    DRIVER;

    private static final List<String> BROWSERS =
        List.of(
            // The same engine without windows, which cost a quarter of the processor's time.
            "/usr/lib/chromium/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");
    private static final List<String> DRIVERS =
        List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
    private static final List<String> OPTIONS =
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--in-process-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // A colour on its way to another is neither of the two.
            "--force-prefers-reduced-motion",
            // What a person at a screen needs, and one who tests one site does not.
            "--disable-extensions",
            "--disable-default-apps",
            "--disable-component-extensions-with-background-pages",
            "--disable-site-isolation-trials",
            "--renderer-process-limit=1",
            "--disable-features=SpareRendererForSitePerProcess,Translate,"
                + "OptimizationHints,MediaRouter",
            // Scripts run once: nothing is worth an optimising compiler.
            "--js-flags=--no-turbofan",
            "--hide-scrollbars");

    private @Nullable ChromeDriver driver;
    private @Nullable String axe;

    void isPresentOrAborts() {
      find("CHOSACH_CHROMIUM", BROWSERS);
      find("CHOSACH_CHROMEDRIVER", DRIVERS);
    }

    /** The script goes to the browser once, and not over the wire to each page. */
    void axeInEveryPage() {
      if (axe == null) {
        axe =
            String.valueOf(
                driver()
                    .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", Axe.SOURCE))
                    .get("identifier"));
      }
    }

    void axeOnRequest() {
      if (axe != null) {
        driver()
            .executeCdpCommand(
                "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", axe));
        axe = null;
      }
    }

    synchronized ChromeDriver driver() {
      ChromeDriver running = driver;
      if (running == null) {
        running = start();
        Runtime.getRuntime().addShutdownHook(new Thread(running::quit));
        driver = running;
      }
      return running;
    }

    private static ChromeDriver start() {
      var options = new ChromeOptions();
      options.setBinary(find("CHOSACH_CHROMIUM", BROWSERS).toFile());
      options.addArguments(OPTIONS);
      var service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(find("CHOSACH_CHROMEDRIVER", DRIVERS).toFile())
              .build();
      var driver = new ChromeDriver(service, options);
      driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
      return driver;
    }

    private static Path find(String variable, List<String> places) {
      String named = System.getenv(variable);
      return (named == null ? places.stream() : Stream.of(named))
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> absent(variable, places));
    }

    private static TestAbortedException absent(String variable, List<String> places) {
      String message =
          "BROWSER TEST LEFT OUT: none of "
              + places
              + " is there. Install chromium and chromium-driver, or set "
              + variable
              + ".";
      System.err.println(message);
      return new TestAbortedException(message);
    }
  }
}
