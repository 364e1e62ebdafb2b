package vn.chosach.watch.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.rules.RuleSections.RuleSectionsSection;

/**
 * An alert about goods.
 *
 * @param number as people say it
 * @param words lines of the further words
 * @param address where it is read; empty without one
 * @param agency that entered it
 * @param endedAt {@code null} while it stands
 * @param search how far the stored listings were looked at
 * @param watch the rule that watches for it
 */
public record Alert(
    UUID id,
    String number,
    AlertKind kind,
    String product,
    String brand,
    String model,
    String gtin,
    List<String> words,
    String danger,
    String measure,
    String source,
    String address,
    LocalDate day,
    String agency,
    Instant enteredAt,
    @Nullable Instant endedAt,
    Search search,
    Watching watch) {

  /**
   * The newest search among stored listings.
   *
   * @param running whether listings are still to be looked at
   * @param looked how many were
   * @param cut whether it stopped because too many match
   * @param endedAt when it ended; {@code null} while the first one runs
   */
  public record Search(boolean running, long looked, boolean cut, @Nullable Instant endedAt) {}

  /**
   * The rule.
   *
   * @param state {@code LIVE}, {@code OFF} or {@code QUARANTINED}
   * @param version newest text of it
   * @param text newest text of it
   * @param tried whether it never was live
   */
  public record Watching(String rule, String state, int version, String text, boolean tried) {

    RuleSectionsSection section() {
      return new RuleSectionsSection(AlertRule.KIND, rule, text);
    }

    /** Whether later imports are marked. */
    public boolean live() {
      return state.equals("LIVE");
    }
  }

  /** Whether nobody has ended it. */
  public boolean stands() {
    return endedAt == null;
  }
}
