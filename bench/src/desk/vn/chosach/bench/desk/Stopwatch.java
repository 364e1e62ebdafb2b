package vn.chosach.bench.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.chosach.bench.intake.Desk;

/**
 * Twelve everyday tasks by the keyboard alone, in keys and in seconds of the keystroke-level model
 * (Card, Moran, Newell 1983: {@value #KEY} s a key, {@value #THINK} s to decide what comes next,
 * once a field or choice). Tabs are counted in the very pages of a running demonstration, in the
 * order in which a browser goes; what is typed has a fixed length by its kind.
 *
 * <p>"Before" is the way as it was walked before the day's work was rebuilt: by the link
 * past the navigation, lines of which are gone through when a list is sought, the focus on no field, without search over
 * everything and without palette; the lists and forms themselves as they stand now, so that the
 * difference is that of the way alone. Answers of the program are counted on neither side.
 */
public final class Stopwatch {

  private static final double KEY = 0.28;
  private static final double THINK = 1.35;
  private static final int LINES_BEFORE = 35;
  private static final int LATE_BEFORE = 61;
  private static final int NUMBER = 13;
  private static final int PHONE = 10;
  private static final int LISTS_BEFORE = 3;
  private static final int SKIP = 2;
  private static final String STOPS =
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=0]";

  private final int port;

  private Stopwatch(int port) {
    this.port = port;
  }

  /** Keys pressed, and how often somebody decides. */
  private record Way(int keys, int thoughts) {

    Way then(Way more) {
      return new Way(keys + more.keys, thoughts + more.thoughts);
    }

    double seconds() {
      return keys * KEY + thoughts * THINK;
    }
  }

  /**
   * @param arguments port of a running demonstration on this machine
   */
  public static void main(String[] arguments) throws Exception {
    new Stopwatch(Integer.parseInt(arguments[0])).run();
  }

  private void run() throws Exception {
    System.out.println("| task | keys before | keys now | s before | s now |\n|---|---|---|---|---|");
    Desk duty = signedIn("truc.ct");
    Desk office = signedIn("thuongtruc");
    Desk head = signedIn("qltt.truong");
    Desk officer = signedIn("qltt.vien");
    Document home = page(officer, "/ban-lam-viec");
    Way list = new Way(header(home) + LINES_BEFORE / 2 + 1, 1);
    line(
        "a call of the hotline taken down",
        () -> formBefore(page(duty, "/tiep-nhan")),
        () -> form(page(duty, "/tiep-nhan")));
    for (String act : List.of("lap-vu", "chuyen", "tra-lai")) {
      Task now =
          () -> {
            String tip = first(page(office, "/hop-tiep-nhan"), "a.row", "/hop-tiep-nhan/");
            Document asked = page(office, tip + (tip.contains("?") ? "&" : "?") + "lam=" + act);
            return act(asked);
          };
      line("a tip sifted: " + act, now, now);
    }
    line(
        "a case found by its number",
        () -> {
          Document cases = page(officer, "/ho-so-vu-viec");
          return list.then(new Way(search(cases) + NUMBER + 1, 2))
              .then(new Way(tabs(cases, byHref("/ho-so-vu-viec/VV-")) + 1, 1));
        },
        () -> new Way(1 + NUMBER + 1 + 1, 2));
    line(
        "a telephone number found wherever it stands",
        () -> {
          Document cases = page(officer, "/ho-so-vu-viec");
          return times(
              list.then(new Way(search(cases) + PHONE + 1, 2)), LISTS_BEFORE);
        },
        () -> new Way(1 + PHONE + 1 + 1, 2));
    line(
        "the most urgent thing of the day opened",
        () -> new Way(header(home) + LINES_BEFORE + LATE_BEFORE + 1, 2),
        () -> new Way(tabs(home, one -> one.closest("ul.work") != null) + 1, 1));
    String file = first(page(head, "/ho-so-vu-viec"), "main a", "/ho-so-vu-viec/VV-");
    for (String act : List.of("ghi-dien-bien", "phan-cong")) {
      Task reached = () -> new Way(tabs(page(head, file), byHref("/lam/" + act)) + 1, 1);
      line(
          "a case, its page open: " + act,
          () -> reached.way().then(formBefore(page(head, file + "/lam/" + act))),
          () -> reached.way().then(form(page(head, file + "/lam/" + act))));
    }
    line("a flagged listing: case, first reason", () -> new Way(2, 2), () -> new Way(2, 2));
    line(
        "a thing put off until tomorrow",
        () -> new Way(0, 0),
        () -> {
          String put = first(home, "ul.work a", "/ban-lam-viec/de-sau");
          return new Way(tabs(home, byHref("/ban-lam-viec/de-sau")) + 1, 1)
              .then(form(page(officer, put)));
        });
    line(
        "what is new in a followed case",
        () -> list.then(new Way(NUMBER + 2, 2)),
        () -> new Way(tabs(home, byHref("/thong-bao")) + 1, 1).then(new Way(2, 1)));
  }

  /** How a task is done; it asks the program for its pages. */
  private interface Task {
    Way way() throws Exception;
  }

  private Desk signedIn(String account) throws Exception {
    var desk = new Desk(port);
    desk.signIn(account, "Cho-Sach-2026");
    return desk;
  }

  private static Document page(Desk desk, String path) throws Exception {
    return Jsoup.parse(desk.get(path));
  }

  private static String first(Document page, String links, String beginning) {
    return page.select(links).stream()
        .map(one -> one.attr("href"))
        .filter(one -> one.startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + beginning + " on " + page.title()));
  }

  private static Predicate<Element> byName(String name) {
    return one -> one.attr("name").equals(name) && one.closest("main") != null;
  }

  /** Keys to the search of a list; where it is folded, its fold is opened first. */
  private static int search(Document list) {
    Element folded = list.select("details:not([open]):has([name=tim])").first();
    return folded == null
        ? tabs(list, byName("tim"))
        : tabs(list, one -> one.parent() == folded) + 2;
  }

  private static Predicate<Element> byHref(String part) {
    return one -> one.attr("href").contains(part);
  }

  /** What Tab stops at, in the order of the page; of radios one, nothing within what is closed. */
  private static List<Element> stops(Document page) {
    var radios = new ArrayList<String>();
    return page.select(STOPS).stream()
        .filter(one -> !one.hasAttr("disabled") && !one.attr("tabindex").equals("-1"))
        .filter(
            one -> {
              Element folded = one.closest("details:not([open])");
              return folded == null || one.tagName().equals("summary") && one.parent() == folded;
            })
        .filter(
            one -> {
              boolean radio = one.attr("type").equals("radio");
              boolean known = radios.contains(one.attr("name"));
              if (radio) {
                radios.add(one.attr("name"));
              }
              return !radio || !known;
            })
        .toList();
  }

  /** Presses of Tab from an element, or from the top, to the first that is wanted behind it. */
  private static int tabs(Document page, Predicate<Element> wanted) {
    return tabs(page, null, wanted);
  }

  private static int tabs(Document page, Element from, Predicate<Element> wanted) {
    List<Element> all = stops(page);
    int at = from == null ? -1 : all.indexOf(from);
    for (int n = at + 1; n < all.size(); n++) {
      if (wanted.test(all.get(n))) {
        return from == null && all.get(n).closest("main") != null
            ? Math.min(n - at, SKIP + inMain(all, n))
            : n - at;
      }
    }
    throw new IllegalStateException("nothing to go to on " + page.title());
  }

  /** Tab and Enter on the link past the navigation, which stood there before, too. */
  private static int inMain(List<Element> all, int n) {
    return (int) all.subList(0, n + 1).stream().filter(one -> one.closest("main") != null).count();
  }

  private static int header(Document page) {
    return (int) stops(page).stream().filter(one -> one.closest("header.bar") != null).count();
  }

  private static Way times(Way way, int count) {
    return new Way(way.keys() * count, way.thoughts() * count);
  }

  /** The form of a page, from where the page puts the focus. */
  private static Way form(Document page) {
    Element focused = page.selectFirst("main [autofocus]");
    return filled(page, focused, 0);
  }

  /** The same from the top of the page past the lines of the navigation. */
  private static Way formBefore(Document page) {
    List<Element> all = stops(page);
    int inMain =
        (int)
            all.stream()
                .takeWhile(one -> !(one.closest("main") != null && field(one)))
                .filter(one -> one.closest("main") != null)
                .count();
    Element first = all.stream().filter(one -> inForm(one) && field(one)).findFirst().orElseThrow();
    return filled(page, first, Math.min(header(page) + LINES_BEFORE, SKIP) + inMain + 1);
  }

  private static Way filled(Document page, Element focus, int before) {
    List<Element> all = stops(page).stream().toList();
    Element start =
        focus != null && field(focus)
            ? focus
            : all.stream().filter(one -> inForm(one) && field(one)).findFirst().orElseThrow();
    int keys = before + (focus == start ? 0 : tabs(page, focus, one -> one == start));
    int thoughts = 0;
    Element form = start.closest("form");
    Element at = start;
    for (int n = all.indexOf(start); n < all.size(); n++) {
      Element one = all.get(n);
      if (one.closest("form") != form) {
        break;
      }
      if (!field(one)) {
        keys += n - all.indexOf(at) + 1;
        return new Way(keys, thoughts + 1);
      }
      if (needed(one)) {
        keys += n - all.indexOf(at) + typed(one);
        thoughts++;
        at = one;
      }
    }
    return new Way(keys + 1, thoughts + 1);
  }

  /** A panel of the inbox that a key opens, with the words that stand there already. */
  private static Way act(Document page) {
    int fields =
        (int)
            page.select(".act select").stream()
                .filter(one -> one.select("option[selected]").isEmpty())
                .count();
    return new Way(3 + fields * 3, 2 + fields);
  }

  private static boolean inForm(Element one) {
    return one.closest("main") != null
        && one.closest("form") != null
        && one.closest("form").attr("method").equalsIgnoreCase("post");
  }

  private static boolean field(Element one) {
    return Stream.of("input", "select", "textarea").anyMatch(one.tagName()::equals);
  }

  /** Not optional, and without a first value. */
  private static boolean needed(Element one) {
    String id = one.id();
    Element label = id.isEmpty() ? null : one.ownerDocument().selectFirst("label[for=" + id + "]");
    boolean free = label != null && label.selectFirst("small, .optional, .muted") != null;
    boolean has =
        one.tagName().equals("select")
            ? !one.select("option[selected]").isEmpty()
            : !one.val().isEmpty() && !one.attr("type").matches("radio|checkbox");
    return !free && !has && !one.attr("type").matches("checkbox|file");
  }

  /** Keys for a field by its kind: two sentences, a line, a choice, a day. */
  private static int typed(Element one) {
    return switch (one.tagName()) {
      case "textarea" -> 120;
      case "select" -> 3;
      default ->
          switch (one.attr("type")) {
            case "radio" -> 1;
            case "date" -> 8;
            case "tel" -> PHONE;
            default -> 25;
          };
    };
  }

  private static void line(String task, Task before, Task now) {
    try {
      Way was = before.way();
      Way is = now.way();
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %d | %s | %.0f |%n",
          task,
          was.keys() == 0 ? "not there" : String.valueOf(was.keys()),
          is.keys(),
          was.keys() == 0 ? "" : String.format(Locale.ROOT, "%.0f", was.seconds()),
          is.seconds());
    } catch (Exception untold) {
      System.out.println("| " + task + " | not counted: " + untold.getMessage() + " | | | |");
    }
  }
}
