package vn.chosach.reports.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * A note on the situation, or the assessment of a period.
 *
 * @param number as people say it, {@code GT-2026-0001} or {@code DG-2026-0001}
 * @param agency key of the agency whose word it is
 * @param author who worded it last
 * @param fromDay first day of which it speaks; of a note its only day
 * @param period key of the period of an assessment; empty for a note
 * @param words what is noted, or what the assessment concludes
 * @param area code of the commune of a note; empty for the whole province
 * @param goods code of the group of goods of a note; empty for none
 * @param source from where a note is, never who reported; of an assessment the agency whose cases
 *     are counted, empty for those of the whole province
 * @param rating how sure of it; {@code null} for an assessment
 * @param deviation figure outside its forecast of which a note speaks; {@code null} for none
 * @param lines what was counted for an assessment
 */
public record SituationRecord(
    UUID id,
    String number,
    SituationKind kind,
    String agency,
    UUID author,
    LocalDate fromDay,
    LocalDate toDay,
    String period,
    String title,
    String words,
    String area,
    String goods,
    String source,
    @Nullable SourceRating rating,
    @Nullable UUID deviation,
    SituationState state,
    Instant since,
    int version,
    List<SituationLine> lines,
    List<Step<SituationEvent, SignedBy>> steps)
    implements Stepped<SituationRecord.SituationState, SituationEvent, SignedBy> {

  public SituationRecord {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }

  /** Whether it counts the cases of the whole province. */
  boolean whole() {
    return kind == SituationKind.ASSESSMENT && source.isEmpty();
  }

  /** What is written down of how things stand. */
  public enum SituationKind {
    /** Nắm tình hình: what an agency learned, from where, how sure (plan II.1). */
    NOTE,
    /** Đánh giá thực trạng of a period by goods and kind of act, with what was counted (III.3). */
    ASSESSMENT;

    String series() {
      return this == NOTE ? "GT" : "DG";
    }

    public String textKey() {
      return "reports.situation.kind." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it stands; once it is confirmed, who directs the province reads it. */
  public enum SituationState {
    DRAFT,
    SUBMITTED,
    CONFIRMED,
    DROPPED;

    public String textKey() {
      return "reports.situation.state." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** How sure an agency is: it looked itself, its source was right before, nobody checked. */
  public enum SourceRating {
    CHECKED,
    LIKELY,
    UNCHECKED;

    public String textKey() {
      return "reports.situation.rating." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Into what an assessment takes the figures apart: sorts of places of the register, conditions of
   * trade that were not met, groups of goods, kinds of act of cases.
   */
  public enum SituationPart {
    PLACES,
    CONDITIONS,
    GOODS,
    ACTS
  }

  /**
   * A figure.
   *
   * @param key what of the part; empty for what is not known
   * @param before the same of the period before, as it was known then
   */
  public record SituationLine(
      SituationPart part, String key, String figure, long amount, long before) {}

  SituationRecord with(String title, String words, UUID author, List<SituationLine> counted) {
    return new SituationRecord(
        id, number, kind, agency, author, fromDay, toDay, period, title, words, area, goods, source,
        rating, deviation, state, since, version, counted, steps);
  }
}
