package vn.chosach.house;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The laws of the house that a page template can break. */
final class TemplateLaws {

  private static final Pattern UNSAFE = Pattern.compile("\\$unsafe");
  private static final Pattern INLINE =
      Pattern.compile("(?i)\\s(style|on[a-z]+|hx-on[:\\w-]*)\\s*=|<style\\b|[\"']\\s*javascript:");
  private static final Pattern SCRIPT =
      Pattern.compile("(?is)<script\\b(?<head>[^>]*)>(?<body>.*?)</script>");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)<(script|link|img|iframe|source)\\b[^>]*\\s(src|href)=[\"'](https?:)?//");
  private static final Pattern FORM =
      Pattern.compile("(?is)<form\\b[^>]*method=[\"']post[\"'].*?</form>");

  private static final Pattern TAG = Pattern.compile("(?s)<[^<>]*>|&#?\\w+;");
  private static final Pattern SPOKEN =
      Pattern.compile("(?i)\\s(alt|title|placeholder|aria-label|label|data-th)=\"([^\"]*)\"");
  private static final Pattern WORDS = Pattern.compile("\\p{L}[^\\s]*(?: [^\\s]+)*");
  private static final Pattern WORDS_IN_CODE =
      Pattern.compile(
          "\\b(title|label|hint|caption|description|legend)\\s*=\\s*\"([^\"]*\\p{L}[^\"]*)\""
              + "|\"([^\"\n]*[\\p{L}&&[^A-Za-z]][^\"\n]*)\"");

  private static final Pattern SHEETS = Pattern.compile("@template\\.ui\\.pager\\(");
  private static final Pattern VIEWS =
      Pattern.compile("@template\\.(ui\\.lists|ui\\.listViews|lifecycle\\.list)\\(");

  /** Pages of the desk with sheets and without views, and why; nothing is added here. */
  private static final Map<String, String> WITHOUT_VIEWS =
      Map.ofEntries(
          Map.entry("officers/desk", "the work of one person, ranked by the program"),
          Map.entry("officers/found", "what one search found"),
          Map.entry("officers/notices", "what one person was told, the newest first"),
          Map.entry("plans/duty", "records behind one number of a duty"),
          Map.entry("reports/behind", "records behind one number"),
          Map.entry("reports/outlook", "what differs from one forecast"),
          Map.entry("reports/reconcile", "lines of one report"),
          Map.entry("subjects/queue", "pairs to judge, the surest first; nothing narrows them"),
          Map.entry("training/matrix", "a table of units by skills"),
          Map.entry("watch/alert", "offers of one alert"),
          Map.entry("watch/figureRows", "listings behind one figure"));

  /** Longest line that is read without moving. */
  static final int LINE = 160;

  private TemplateLaws() {}

  static long longLines(Template page) {
    return page.text().lines().filter(line -> line.length() > LINE).count();
  }

  /** A list of the desk that goes over several sheets is declared, and so has its views. */
  static Stream<String> listsWithoutViews(Template page) {
    return !page.text().contains("@template.ui.deskFrame(")
            || WITHOUT_VIEWS.keySet().stream()
                .anyMatch(one -> page.name().endsWith("/" + one + ".jte"))
            || VIEWS.matcher(page.text()).find()
        ? Stream.of()
        : find(SHEETS, page.text())
            .map(here -> page.at(here.start(), "has sheets and declares no views"));
  }

  static Stream<String> unescaped(Template page) {
    return find(UNSAFE, page.text()).map(here -> page.at(here.start(), "prints unescaped"));
  }

  /** The content security policy forbids inline script and style, and so do we at build time. */
  static Stream<String> inline(Template page) {
    return find(INLINE, page.html())
        .map(here -> page.at(here.end(), "has inline " + here.group().strip()));
  }

  /** A script is a file of this site; only linked data may stand in the page. */
  static Stream<String> script(Template page) {
    return find(SCRIPT, page.text())
        .filter(
            here ->
                here.group("body").contains("@template.")
                    || !here.group("head").contains("src=")
                        && !here.group("head").contains("application/ld+json"))
        .map(here -> page.at(here.start(), "has a script in the page"));
  }

  static Stream<String> fromElsewhere(Template page) {
    return find(ELSEWHERE, page.html())
        .map(here -> page.at(here.start(), "loads from another site"));
  }

  static Stream<String> formsWithoutToken(Template page) {
    return find(FORM, page.text())
        .filter(here -> !here.group().contains("@template.ui.csrf("))
        .filter(here -> !here.group().contains("@template.ui.secret("))
        .map(here -> page.at(here.start(), "posts without @template.ui.csrf"));
  }

  /** Words that a person reads belong into the books of texts, in both languages. */
  static Stream<String> hardCoded(Template page) {
    String seen = blank(TAG, page.html());
    return Stream.of(
            find(WORDS, seen).map(here -> finding(page, here.start(), here.group())),
            find(SPOKEN, page.html())
                .filter(here -> WORDS.matcher(here.group(2)).find())
                .map(here -> finding(page, here.start(), here.group(2))),
            find(WORDS_IN_CODE, page.code()).map(here -> finding(page, here.start(), here.group())))
        .flatMap(found -> found);
  }

  private static String finding(Template page, int position, String words) {
    return page.at(position, "says “" + words.strip() + "” itself");
  }

  private static Stream<MatchResult> find(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String blank(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(here -> here.group().replaceAll("[^\n]", " "));
  }
}
