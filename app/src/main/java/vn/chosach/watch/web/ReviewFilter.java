package vn.chosach.watch.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.chosach.screening.Band;
import vn.chosach.ui.Choice;
import vn.chosach.watch.review.QueueQuestion;

/**
 * What the queue shows, as it stands in the address, so that a colleague sees the same by it.
 *
 * @param band {@code null} for review and case together
 * @param page from 1
 */
public record ReviewFilter(
    @Nullable Band band,
    QueueQuestion.View view,
    String platform,
    String rule,
    String words,
    int page) {

  static final int ROWS = 25;

  static ReviewFilter of(Map<String, String> sent) {
    String page = sent.getOrDefault("trang", "1");
    return new ReviewFilter(
        Choice.named(Band.values(), sent.get("muc")),
        view(sent.get("xem")),
        cut(sent.get("san")),
        cut(sent.get("luat")),
        cut(sent.get("tim")),
        page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
  }

  QueueQuestion question() {
    return new QueueQuestion(band, view, platform, rule, words, (page - 1) * ROWS, ROWS);
  }

  /** Whether less than the whole queue is asked for. */
  public boolean narrowed() {
    return !platform.isEmpty() || !rule.isEmpty() || !words.isEmpty();
  }

  /** The same with another band. */
  public ReviewFilter of(@Nullable Band other) {
    return new ReviewFilter(other, QueueQuestion.View.WAITING, platform, rule, words, 1);
  }

  /** The same with another view. */
  public ReviewFilter of(QueueQuestion.View other) {
    return new ReviewFilter(null, other, platform, rule, words, 1);
  }

  /** The last page instead of one behind it, which colleagues may have emptied. */
  ReviewFilter within(int count) {
    return at(Math.min(page, Math.max(1, (count + ROWS - 1) / ROWS)));
  }

  /** Whether the list is in the order of the scores. */
  public boolean byScore() {
    return view == QueueQuestion.View.WAITING || view == QueueQuestion.View.DISPUTED;
  }

  ReviewFilter at(int other) {
    return new ReviewFilter(band, view, platform, rule, words, other);
  }

  /** Address of the list. */
  public String list() {
    return WatchRoutes.REVIEW + asked();
  }

  /** Address of one in the list. */
  public String item(UUID hit) {
    return WatchRoutes.REVIEW + "/" + hit + asked();
  }

  /** Address of an act on one. */
  public String send(UUID hit, String act) {
    return WatchRoutes.REVIEW + "/" + hit + "/" + act + asked();
  }

  /** The fields as the address has them, empty ones left out. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    put(fields, "muc", band == null ? "" : band.name().toLowerCase(Locale.ROOT));
    put(
        fields,
        "xem",
        view == QueueQuestion.View.WAITING ? "" : view.name().toLowerCase(Locale.ROOT));
    put(fields, "san", platform);
    put(fields, "luat", rule);
    put(fields, "tim", words);
    put(fields, "trang", page == 1 ? "" : String.valueOf(page));
    return fields;
  }

  /** What is asked for as a query, without a question mark. */
  public String query() {
    return fields().entrySet().stream()
        .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), "UTF-8"))
        .collect(Collectors.joining("&"));
  }

  /** The same as the end of an address. */
  String asked() {
    String query = query();
    return query.isEmpty() ? "" : "?" + query;
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static QueueQuestion.View view(@Nullable String sent) {
    QueueQuestion.View view = Choice.named(QueueQuestion.View.values(), sent);
    return view == null ? QueueQuestion.View.WAITING : view;
  }

  private static String cut(@Nullable String sent) {
    String bare = sent == null ? "" : sent.strip();
    return bare.substring(0, Math.min(200, bare.length()));
  }
}
