package vn.chosach.exchange.firms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.StepFacts;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * A signed paper to firms: an instruction of the agency that directs them, or a request about
 * numbers in a case, which only those who see the case can read. What it says is sealed and no part
 * of this.
 *
 * @param number as people say it, {@code HD-2026-0001} or {@code VT-2026-0001}
 * @param title of a request nothing that names a number
 * @param agency key of the agency that writes it
 * @param ground code of the law in the register
 * @param caseId the case; {@code null} for an instruction
 * @param answerBy day that the paper names; no rule of law sets one
 * @param paper number of the signed paper; {@code null} before it
 */
public record FirmLetter(
    UUID id,
    String number,
    FirmLetterKind kind,
    String title,
    String agency,
    String ground,
    String article,
    @Nullable UUID caseId,
    @Nullable String caseNumber,
    LocalDate answerBy,
    @Nullable String paper,
    @Nullable LocalDate signedOn,
    FirmLetterState state,
    Instant since,
    int version,
    List<FirmLine> lines,
    List<Step<FirmLetterEvent, FirmLetterFacts>> steps)
    implements Stepped<FirmLetterState, FirmLetterEvent, FirmLetter.FirmLetterFacts> {

  public FirmLetter {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }

  /**
   * A firm to which it goes.
   *
   * @param receivedAt {@code null} while the firm is silent
   * @param way by its link or on paper; {@code null} while it is silent
   * @param files owner of the returned files in the vault; {@code null} for none
   */
  public record FirmLine(
      UUID id,
      UUID firm,
      @Nullable Instant receivedAt,
      @Nullable FirmWay way,
      String paper,
      @Nullable UUID files) {}

  /** How a firm answered. */
  public enum FirmWay {
    LINK,
    PAPER
  }

  /**
   * What is remembered of a step.
   *
   * @param paper number of another paper that shows it; empty for none
   * @param firm that it is about; {@code null} for all
   */
  public record FirmLetterFacts(@Nullable UUID document, String paper, @Nullable UUID firm)
      implements StepFacts {

    static final FirmLetterFacts NONE = new FirmLetterFacts(null, "", null);

    static FirmLetterFacts of(UUID firm) {
      return new FirmLetterFacts(null, "", firm);
    }
  }

  /**
   * A letter as somebody wants to write it.
   *
   * @param title 1 to 300 characters
   * @param words what the firms shall do, or which numbers are asked and what about them; 1 to
   *     4,000 characters
   * @param ground code of a law that is in force
   * @param article 1 to 100 characters
   * @param caseNumber of a request; empty for an instruction
   * @param answerBy not in the past, at most a year ahead
   * @param firms at least one, of a request exactly one; at most 100
   */
  public record FirmLetterWish(
      FirmLetterKind kind,
      String title,
      String words,
      String ground,
      String article,
      String caseNumber,
      @Nullable LocalDate answerBy,
      List<UUID> firms) {

    public FirmLetterWish {
      firms = List.copyOf(firms);
    }
  }

  /** The line of a firm. */
  public Optional<FirmLine> line(UUID firm) {
    return lines.stream().filter(one -> one.firm().equals(firm)).findFirst();
  }

  /** Firms that have not answered. */
  public List<FirmLine> silent() {
    return lines.stream().filter(one -> one.receivedAt() == null).toList();
  }

  FirmLetter sent(String number, LocalDate day) {
    return new FirmLetter(
        id,
        this.number,
        kind,
        title,
        agency,
        ground,
        article,
        caseId,
        caseNumber,
        answerBy,
        number,
        day,
        state,
        since,
        version,
        lines,
        steps);
  }
}
