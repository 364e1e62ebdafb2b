package vn.chosach.ui;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * What every template is given: language, texts, formats, who looks, where the page stands. Made
 * anew for each request; controllers take it as a parameter and need not pass it on.
 *
 * @param lang language of this page
 * @param path address without the language prefix
 * @param csrf token that each form must send back
 * @param viewer signed-in officer, or {@code null}
 * @param fragment whether htmx asked for a part of the page only
 * @param now when the page was asked for
 * @param parts what the frame draws from: texts, navigation, slots
 */
public record Page(
    Lang lang,
    String path,
    @Nullable Csrf csrf,
    @Nullable Viewer viewer,
    boolean fragment,
    Instant now,
    Parts parts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  /** Text of a key in the language of the page. */
  public String t(String key, Object... arguments) {
    return parts.texts().text(lang, key, arguments);
  }

  /** Sentence of a refusal in the language of the page. */
  public String t(Refusal refusal) {
    return parts.texts().text(lang, refusal);
  }

  /** Address of a page of this site in the same language. */
  public String href(String target) {
    return lang.prefix() + target;
  }

  /** This page in the other language. */
  public String inOtherLanguage() {
    String other = lang.other().prefix() + path;
    return other.isEmpty() ? "/" : other;
  }

  /** A day as {@code 22/11/2026}; a dash when it is not known. */
  public String day(@Nullable LocalDate day) {
    return day == null ? "–" : DAY.format(day);
  }

  /** A moment in Vietnamese time, 24 hours, as {@code 22/11/2026 09:40}. */
  public String moment(Instant instant) {
    return MOMENT.format(instant.atZone(Vietnam.ZONE));
  }

  public LocalDate today() {
    return Vietnam.dayOf(now);
  }

  /** Navigation lines that the viewer may see, in order. */
  public List<NavEntry> nav(NavEntry.Group group) {
    Viewer who = viewer;
    return who == null
        ? List.of()
        : parts.nav().stream()
            .filter(entry -> entry.group() == group && entry.visibleTo(who))
            .sorted(Comparator.comparingInt(NavEntry::order))
            .toList();
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

  /** The same for all requests. */
  public record Parts(Texts texts, List<NavEntry> nav, List<PageSlot> slots) {}
}
