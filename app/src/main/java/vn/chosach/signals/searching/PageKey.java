package vn.chosach.signals.searching;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.SentId;

/**
 * Where a page of the inbox goes on: behind or before the place of one row in the order. It stands
 * in addresses; one that was bent leads to the first page.
 */
public record PageKey(boolean back, boolean pressing, int rank, Instant dueAt, UUID id) {

  private static final Pattern FORM =
      Pattern.compile("([tr])(?:([01])\\.(-?\\d{1,17})\\.)?(" + SentId.FORM + ")");

  public static Optional<PageKey> of(@Nullable String text, boolean pressing) {
    Matcher form = FORM.matcher(text == null ? "" : text);
    if (!form.matches() || (form.group(2) != null) != pressing) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PageKey(
              form.group(1).equals("r"),
              pressing,
              pressing ? Integer.parseInt(form.group(2)) : 0,
              pressing ? moment(Long.parseLong(form.group(3))) : Instant.EPOCH,
              UUID.fromString(form.group(4))));
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }

  /** Key of the page behind the last row of this one. */
  public static String after(PageKeyPlace last, boolean pressing) {
    return "t" + last.text(pressing);
  }

  /** Key of the page before the first row of this one. */
  public static String before(PageKeyPlace first, boolean pressing) {
    return "r" + first.text(pressing);
  }

  public String condition() {
    if (pressing) {
      return "(s.rank, s.due_at, s.id) "
          + (back ? "<" : ">")
          + " (:keyRank::smallint, :keyDue::timestamptz, :keyId)";
    }
    return "s.id " + (back ? ">" : "<") + " :keyId";
  }

  public Map<String, Object> values() {
    return pressing ? Map.of("keyRank", rank, "keyDue", dueAt, "keyId", id) : Map.of("keyId", id);
  }

  public static String order(boolean pressing, boolean back) {
    if (pressing) {
      return back
          ? " ORDER BY s.rank DESC, s.due_at DESC, s.id DESC"
          : " ORDER BY s.rank, s.due_at, s.id";
    }
    return back ? " ORDER BY s.id" : " ORDER BY s.id DESC";
  }

  /** Place of a row in the order. */
  public record PageKeyPlace(boolean escalated, Instant dueAt, UUID id) {

    private String text(boolean pressing) {
      return pressing ? (escalated ? 0 : 1) + "." + micros(dueAt) + "." + id : id.toString();
    }
  }

  /** PostgreSQL keeps microseconds; anything coarser would skip rows. */
  private static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  private static Instant moment(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
