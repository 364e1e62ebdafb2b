package vn.chosach.subjects.sheets;

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
 * What an agency lets another one read of a subject (plan III.3, III.6, III.9).
 *
 * @param number as people say it, {@code PC-2026-0001}
 * @param cases all from which its words come
 * @param recipient key of the agency that reads
 * @param ground article and law, as the signatory answers for it
 * @param until last day on which it is read
 * @param kept whether its words are kept, sealed; not once expired, recalled or dropped
 * @param sha256 digest of its words
 * @param paper number of the signed paper; {@code null} before it
 * @param officer who drew it up
 */
public record SubjectSheet(
    UUID id,
    String number,
    UUID subject,
    List<UUID> cases,
    String agency,
    String recipient,
    SheetLevel level,
    List<SheetField> fields,
    String purpose,
    String ground,
    LocalDate until,
    boolean kept,
    String sha256,
    @Nullable String paper,
    @Nullable LocalDate signedOn,
    UUID officer,
    SheetState state,
    Instant since,
    int version,
    List<Step<SheetEvent, SignedBy>> steps)
    implements Stepped<SheetState, SheetEvent, SignedBy> {

  public SubjectSheet {
    cases = List.copyOf(cases);
    fields = List.copyOf(fields);
    steps = List.copyOf(steps);
  }

  /** Whether the recipient can read it on a day. */
  public boolean open(LocalDate day) {
    return state == SheetState.SHARED && kept && !day.isAfter(until);
  }

  SubjectSheet signed(String by, LocalDate day) {
    return with(kept, by, day);
  }

  SubjectSheet emptied() {
    return with(false, paper, signedOn);
  }

  private SubjectSheet with(boolean words, @Nullable String by, @Nullable LocalDate day) {
    return new SubjectSheet(
        id, number, subject, cases, agency, recipient, level, fields, purpose, ground, until, words,
        sha256, by, day, officer, state, since, version, steps);
  }

  /**
   * A sheet as somebody wants it.
   *
   * @param recipient agency on the roll, not the own one
   * @param law code of a law of the catalogue that is in force
   * @param article of it
   * @param until after today, within a year
   */
  public record SheetWish(
      UUID subject,
      String recipient,
      @Nullable SheetLevel level,
      List<SheetField> fields,
      String purpose,
      String law,
      String article,
      @Nullable LocalDate until) {

    public SheetWish {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A reading by the recipient.
   *
   * @param words for which task; empty where it was read again for the same
   */
  public record SheetReadEntry(String agency, UUID officer, Instant at, String words) {}

  /** What the recipient may do with what it reads. */
  public enum SheetLevel {
    /** To know, not to stand in any record. */
    KNOW,
    /** To use in the own cases. */
    USE,
    /** To use, and to pass on within the 389 bodies. */
    PASS_ON;

    /** Message key of its name. */
    public String textKey() {
      return "subjects.level." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What a sheet says of a subject; what is not chosen is not in it. */
  public enum SheetField {
    NAMES,
    NUMBERS,
    CASES,
    ROLES,
    RING;

    /** Message key of its name. */
    public String textKey() {
      return "subjects.sheet-field." + name().toLowerCase(Locale.ROOT);
    }
  }
}
