package vn.chosach.signals.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;

/**
 * What of the inbox is looked at. It stands whole in the address, so that a bookmark is a saved
 * view.
 *
 * @param tab whose
 * @param view which part
 * @param channel how it came
 * @param goods code of a goods group
 * @param procedure proposed procedure
 * @param words what is searched for
 * @param from key of the page
 */
public record InboxFilter(
    Inbox.InboxTab tab,
    Inbox.View view,
    @Nullable Channel channel,
    @Nullable String goods,
    @Nullable Procedure procedure,
    String words,
    @Nullable String from) {

  static final int ROWS = 25;
  private static final int LONGEST_QUESTION = 200;

  /** Of an address; what is not understood is left out. */
  static InboxFilter of(Map<String, String> query) {
    String words = query.getOrDefault("tim", "").strip();
    return new InboxFilter(
        query.getOrDefault("the", "").equals("cua-toi") ? Inbox.InboxTab.MINE : Inbox.InboxTab.ALL,
        view(query.getOrDefault("xem", "")),
        one(Channel.values(), query.get("kenh")),
        blankToNull(query.get("hang")),
        one(Procedure.values(), query.get("tt")),
        words.length() > LONGEST_QUESTION ? words.substring(0, LONGEST_QUESTION) : words,
        blankToNull(query.get("tu")));
  }

  Inbox.InboxQuestion question() {
    return new Inbox.InboxQuestion(tab, view, channel, goods, procedure, words, from, ROWS);
  }

  /** The same, looked at from another page of it. */
  InboxFilter from(@Nullable String key) {
    return new InboxFilter(tab, view, channel, goods, procedure, words, key);
  }

  /** The same of another tab, from its beginning. */
  public InboxFilter of(Inbox.InboxTab other) {
    return new InboxFilter(other, view, channel, goods, procedure, words, null);
  }

  /** Whether anything but the tab was chosen. */
  public boolean narrowed() {
    return view != Inbox.View.OPEN
        || channel != null
        || goods != null
        || procedure != null
        || !words.isEmpty();
  }

  /** Whether it shows what is to be sifted, the most pressing first. */
  boolean pressing() {
    return view == Inbox.View.OPEN && words.isEmpty();
  }

  /** Whether words are looked for, but not in everything. */
  public boolean somewhere() {
    return !words.isEmpty() && !equals(everywhere());
  }

  /** The same words looked for in all that the reader may see. */
  public InboxFilter everywhere() {
    return new InboxFilter(Inbox.InboxTab.ALL, Inbox.View.ANY, null, null, null, words, null);
  }

  /** Address of the list. */
  public String list() {
    return InboxRoutes.INBOX + query(Map.of());
  }

  /** Address of one signal beside the list. */
  public String item(UUID id) {
    return InboxRoutes.INBOX + "/" + id + query(Map.of());
  }

  /** The same with the form of an act open. */
  public String act(UUID id, String act) {
    return InboxRoutes.INBOX + "/" + id + query(Map.of("viec", act)) + "#viec";
  }

  /** Address to which the form of an act is sent. */
  public String send(UUID id, String act) {
    return InboxRoutes.INBOX + "/" + id + "/" + act + query(Map.of());
  }

  /** Address to which the wish to take an act back is sent; what is looked at stays. */
  public String undo(UUID act) {
    return sendAll("hoan-tac/" + act);
  }

  /** Address to which a form about many is sent. */
  public String sendAll(String act) {
    return InboxRoutes.INBOX + "/" + act + query(Map.of());
  }

  /** The same as a query, from the beginning of the list. */
  public String query() {
    String query = from(null).query(Map.of());
    return query.isEmpty() ? "" : query.substring(1);
  }

  /** Fields and values as they stand in the address; empty ones are left out. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    put(fields, "the", tab == Inbox.InboxTab.MINE ? "cua-toi" : null);
    put(fields, "xem", slug(view));
    put(fields, "kenh", channel == null ? null : slug(channel));
    put(fields, "hang", goods);
    put(fields, "tt", procedure == null ? null : slug(procedure));
    put(fields, "tim", words);
    put(fields, "tu", from);
    return fields;
  }

  private String query(Map<String, String> more) {
    var all = new LinkedHashMap<>(fields());
    all.putAll(more);
    String query =
        all.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  static String slug(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable String slug(Inbox.View view) {
    return switch (view) {
      case OPEN -> null;
      case SNOOZED -> "hen-lai";
      case CLOSED -> "da-xong";
      case ANY -> "tat-ca";
    };
  }

  private static Inbox.View view(String slug) {
    return switch (slug) {
      case "hen-lai" -> Inbox.View.SNOOZED;
      case "da-xong" -> Inbox.View.CLOSED;
      case "tat-ca" -> Inbox.View.ANY;
      default -> Inbox.View.OPEN;
    };
  }

  private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String slug) {
    return Arrays.stream(values).filter(value -> slug(value).equals(slug)).findFirst().orElse(null);
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
