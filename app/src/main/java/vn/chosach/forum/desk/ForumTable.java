package vn.chosach.forum.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.forum.life.ForumConsent;
import vn.chosach.forum.life.ForumOpinionWish;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.form.PastedTable;
import vn.chosach.ui.form.PastedTable.PastedRow;

/** A table of opinions; its columns are named in Vietnamese or English. */
final class ForumTable {

  private static final String WORDS = "words";
  private static final String KIND = "kind";
  private static final String SPEAKER = "speaker";
  private static final String CONSENT = "consent";
  private static final String VICTIM = "victim";
  private static final String TIME = "time";
  private static final String LATE = "late";

  private static final Map<String, String> HEADS =
      Map.ofEntries(
          Map.entry("y kien", WORDS),
          Map.entry("noi dung", WORDS),
          Map.entry("opinion", WORDS),
          Map.entry("loai", KIND),
          Map.entry("kind", KIND),
          Map.entry("nguoi neu", SPEAKER),
          Map.entry("speaker", SPEAKER),
          Map.entry("dong y", CONSENT),
          Map.entry("consent", CONSENT),
          Map.entry("nan nhan", VICTIM),
          Map.entry("victim", VICTIM),
          Map.entry("gio", TIME),
          Map.entry("time", TIME),
          Map.entry("ly do cham", LATE),
          Map.entry("late", LATE));

  /**
   * A row.
   *
   * @param line of the table; the heads are line 1
   */
  record ForumTableRow(int line, ForumOpinionWish wish) {}

  private ForumTable() {}

  /**
   * Reads a table.
   *
   * @param day of the meeting, to which the hours belong
   * @return refused as {@link PastedTable#read}, opinions and consent are needed
   */
  static ActOutcome<List<ForumTableRow>> read(String table, LocalDate day) {
    return PastedTable.read(table, HEADS, Set.of(WORDS, CONSENT))
        .map(
            rows ->
                rows.stream().map(row -> new ForumTableRow(row.line(), wish(row, day))).toList());
  }

  private static ForumOpinionWish wish(PastedRow row, LocalDate day) {
    String kind = Folding.fold(row.cell(KIND));
    return new ForumOpinionWish(
        kind.startsWith("to giac") || kind.startsWith("crime"),
        row.cell(WORDS),
        consent(Folding.fold(row.cell(CONSENT))),
        row.cell(SPEAKER),
        List.of("co", "x", "yes").contains(Folding.fold(row.cell(VICTIM))),
        moment(row.cell(TIME), day),
        row.cell(LATE));
  }

  private static @Nullable ForumConsent consent(String folded) {
    return switch (folded) {
      case "noi", "said" -> ForumConsent.SAID;
      case "ky", "phieu", "signed" -> ForumConsent.SIGNED;
      case "khong", "no", "none" -> ForumConsent.NONE;
      default -> null;
    };
  }

  private static @Nullable Instant moment(String typed, LocalDate day) {
    try {
      String padded = typed.length() == "8:30".length() ? "0" + typed : typed;
      return typed.isEmpty()
          ? null
          : day.atTime(LocalTime.parse(padded)).atZone(Vietnam.ZONE).toInstant();
    } catch (DateTimeParseException notOne) {
      return null;
    }
  }
}
