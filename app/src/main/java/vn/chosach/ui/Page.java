package vn.chosach.ui;

import gg.jte.Content;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * What every template is given: language, texts, formats, who looks, where the page stands. Made
 * anew for each request; controllers take it as a parameter and need not pass it on.
 *
 * @param lang language of this page
 * @param path address without the language prefix
 * @param query the query string as asked for, {@code null} when there is none
 * @param viewer signed-in officer, or {@code null}
 * @param fragment whether htmx asked for a part of the page only
 * @param now when the page was asked for
 * @param visit what is looked up only when a template needs it
 * @param parts what the frame draws from: texts, navigation, slots
 */
public record Page(
    Lang lang,
    String path,
    @Nullable String query,
    @Nullable Viewer viewer,
    boolean fragment,
    Instant now,
    Visit visit,
    Parts parts) {

  private static final Pattern BELOW =
      Pattern.compile("(?!.*//)(?:[/?#][^\\\\{}\\p{Cntrl}\\p{Z}]{0,1000})?");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  /** No page at all, but words in its language for what leaves the house without anybody asking. */
  public static Page away(Lang lang, Instant now, Parts parts) {
    return new Page(lang, "/", null, null, false, now, new NoVisit(), parts);
  }

  /** The answer for what is not there, and alike for what is not for this visitor. */
  public static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** Text of a key in the language of the page. */
  public String t(String key, Object... arguments) {
    return parts.texts().text(lang, key, arguments);
  }

  /** Texts of keys, such as the heads of a table. */
  public List<String> texts(String... keys) {
    return Arrays.stream(keys).map(key -> t(key)).toList();
  }

  /** Text of a key that data names, or those other words when no room has a text for it. */
  public String known(String key, String otherwise) {
    return parts.texts().known(lang, key).orElse(otherwise);
  }

  /** Sentence of a refusal in the language of the page. */
  public String t(Refusal refusal) {
    return parts.texts().text(lang, refusal);
  }

  /** Address of a page of this site in the same language. */
  public String href(String target) {
    return lang.prefix() + target;
  }

  /** The same for a form with files, whose address carries a ticket in place of the token. */
  public String uploadHref(String target) {
    return href(target) + "?" + UploadTicket.FIELD + "=" + visit.ticket(target, now);
  }

  /**
   * This page under an address of its own, for the answer to a form: there it stands in the other
   * language too, and a browser that asks again finds it.
   */
  public Page at(String address) {
    return new Page(lang, address, null, viewer, fragment, now, visit, parts);
  }

  /** View name that sends the browser to a page of this site in the same language. */
  public String redirect(String target) {
    return "redirect:" + href(target);
  }

  /**
   * Where a form asked to be led, as long as that lies at or below a page of this site; else that
   * page. What could name another host, break a header or be taken for a template is no such
   * address.
   *
   * @param asked as sent, with any query
   */
  public static String below(String base, String asked) {
    String rest = asked.startsWith(base) ? asked.substring(base.length()) : "//";
    return BELOW.matcher(rest).matches() ? asked : base;
  }

  /** This page in the other language, with the same question. */
  public String inOtherLanguage() {
    return lang.other().prefix() + path + (query == null ? "" : "?" + query);
  }

  /** Full address of this page in a language, for search engines. */
  public String absolute(Lang language) {
    return visit.origin() + language.prefix() + path;
  }

  /** The one right address of this installation as its operator set it, or {@code null}. */
  public @Nullable String officialAddress() {
    return parts.officialAddress();
  }

  /** Address of a style sheet, script, font or picture, with a mark that changes with it. */
  public String asset(String file) {
    return parts.assets().apply(file);
  }

  /**
   * Value of {@code aria-current} for a link of the navigation: {@code page} for this page, {@code
   * true} for the section it stands in, else {@code null}.
   */
  public @Nullable String current(String target) {
    if (path.equals(target)) {
      return "page";
    }
    // Most links of the navigation lie elsewhere: for them the longest address is not sought.
    return path.startsWith(target) && target.equals(parts.sectionOf(path)) ? "true" : null;
  }

  /** Token that each form must send back; asking for it opens a session. */
  public @Nullable Csrf csrf() {
    return visit.csrf();
  }

  /** What was said after the last act; taken once, {@code null} when there is nothing. */
  public @Nullable FlashMessage said() {
    return visit.said();
  }

  /** What was wrong with the form that this page answers, in the order of the form. */
  public FormErrors inOrder(FormErrors errors) {
    return errors.inOrderOf(visit.sentFields());
  }

  /** A whole number with Vietnamese thousands, {@code 1.250.000}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(Lang.VI.locale()).format(number);
  }

  /** An amount as officials write it, {@code 1.250.000 ₫}. */
  public String money(Dong amount) {
    return amount.toString();
  }

  /** A day as {@code 22/11/2026}; a dash when it is not known. */
  public String day(@Nullable LocalDate day) {
    return day == null ? "–" : DAY.format(day);
  }

  /** A moment in Vietnamese time, 24 hours, as {@code 22/11/2026 09:40}. */
  public String moment(Instant instant) {
    return MOMENT.format(instant.atZone(Vietnam.ZONE));
  }

  /**
   * The end of a time limit. One of whole days ends with its last day and is named by that day, not
   * by the first moment of the next, which would read as a day more.
   */
  public String until(Instant end) {
    return end.atZone(Vietnam.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT)
        ? t("ui.until.day", day(Vietnam.dayOf(end.minusMillis(1))))
        : moment(end);
  }

  public LocalDate today() {
    return Vietnam.dayOf(now);
  }

  /** Navigation lines that the viewer may see, in order. */
  public List<NavEntry> nav(NavEntry.NavEntryGroup group) {
    Viewer who = viewer;
    return who == null
        ? List.of()
        : parts.nav().stream()
            .filter(entry -> entry.group() == group && entry.visibleTo(who))
            .sorted(Comparator.comparingInt(NavEntry::order))
            .toList();
  }

  /** What the frame of the desk shows of its navigation besides the lines. */
  public DeskMenu menu() {
    return new DeskMenu(this);
  }

  /** Links of the public frame at one place, in order. */
  public List<PublicNavEntry> publicNav(PublicNavEntry.PublicNavPlace place) {
    return parts.publicNav().stream()
        .filter(entry -> entry.place() == place)
        .sorted(Comparator.comparingInt(PublicNavEntry::order))
        .toList();
  }

  /** What the rooms contribute to a slot that needs no facts. */
  public List<Content> slot(String name) {
    return slot(name, Map.of());
  }

  /** What the rooms contribute to a slot of this page. */
  public List<Content> slot(String name, Map<String, String> about) {
    return parts.slots().stream()
        .filter(slot -> slot.slot().equals(name))
        .sorted(Comparator.comparingInt(PageSlot::order))
        .map(slot -> slot.content(this, about))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Name and value of the hidden field against forged requests. */
  public record Csrf(String field, String token) {}

  /** What only the request knows and most pages never ask. */
  public interface Visit {

    @Nullable Csrf csrf();

    /** A ticket for a form with files that goes to this address. */
    default String ticket(String path, Instant now) {
      return "";
    }

    @Nullable FlashMessage said();

    /** Scheme, host and port, without a slash at the end. */
    String origin();

    /**
     * What was looked up for this request already, or is looked up now: a page names the same few
     * bodies hundreds of times.
     *
     * @param key equal for the same question, and for no other
     */
    default <T> T once(Object key, Supplier<T> lookUp) {
      return lookUp.get();
    }

    /**
     * Addresses of numbered records that the visitor looked at, the newest first.
     *
     * @param path looked at now; it is noted when it is such a record
     */
    default List<String> recent(String path) {
      return List.of();
    }

    /** Names of the fields of the form that was sent, in its order; empty when none was. */
    default List<String> sentFields() {
      return List.of();
    }
  }

  /** Nobody visits. */
  private record NoVisit() implements Visit {
    @Override
    public @Nullable Csrf csrf() {
      return null;
    }

    @Override
    public @Nullable FlashMessage said() {
      return null;
    }

    @Override
    public String origin() {
      return "";
    }
  }

  /**
   * The same for all requests.
   *
   * @param officialAddress scheme and host under which the site is published, {@code null} for a
   *     trial installation
   */
  public record Parts(
      Texts texts,
      List<NavEntry> nav,
      List<PublicNavEntry> publicNav,
      List<PageSlot> slots,
      DeskNav desk,
      UnaryOperator<String> assets,
      @Nullable String officialAddress) {

    /** The longest address of the navigation below which a path lies, {@code null} if none. */
    @Nullable String sectionOf(String path) {
      return Stream.concat(
              nav.stream().map(NavEntry::path), publicNav.stream().map(PublicNavEntry::path))
          .filter(section -> path.equals(section) || path.startsWith(section + "/"))
          .max(Comparator.comparingInt(String::length))
          .orElse(null);
    }
  }
}
