package vn.chosach.cases.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.inquiry.UnsanctionedGround;
import vn.chosach.cases.inquiry.UnsanctionedKind;

/** Terms of decisions beside a sanction: where there is none, and to learn what a thing is. */
public sealed interface BesideTerms extends PaperTerms {

  /**
   * Exhibits are confiscated or destroyed, or a remedy is ordered, while nobody is sanctioned (mẫu
   * quyết định 14, 16 and 15; Luật Xử lý vi phạm hành chính art. 65, 126).
   *
   * @param violator whom it concerns; {@code null} where nobody is known
   * @param seizure number of the decision that seized the exhibits; empty for a remedy
   * @param measure the remedy, or how they are destroyed; empty for a confiscation
   * @param by last day of a remedy; {@code null} for the others
   * @param executor who carries it out, or sees to it
   * @param proof paper on which the ground rests; {@code null} where the record shows it
   */
  record Unsanctioned(
      UnsanctionedKind kind,
      UnsanctionedGround ground,
      @Nullable Violator violator,
      String seizure,
      String measure,
      @Nullable LocalDate by,
      String executor,
      String reason,
      @Nullable UnsanctionedProof proof)
      implements BesideTerms {

    @Override
    public Optional<Violator> party() {
      return Optional.ofNullable(violator);
    }

    @Override
    public CaseEvent event() {
      return CaseEvent.UNSANCTIONED;
    }

    /** Whether it is about seized exhibits that nobody came for. */
    public boolean unclaimed() {
      return ground == UnsanctionedGround.UNCLAIMED;
    }
  }

  /**
   * A paper that came in, or the notices that were published.
   *
   * @param dated its day; of notices the day of the last
   * @param paper under which it waits in the vault, then identifier of the paper
   */
  record UnsanctionedProof(LocalDate dated, java.util.UUID paper) {}

  /**
   * An expert body is asked what exhibits are (mẫu quyết định 41).
   *
   * @param exhibits their numbers
   * @param expert body or person that is asked
   * @param question what is to be found out
   * @param by day by which the answer is needed
   * @param costs who bears the costs
   */
  record Expertise(
      List<Integer> exhibits, String expert, String question, LocalDate by, String costs)
      implements BesideTerms {

    public Expertise {
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public CaseEvent event() {
      return CaseEvent.EXPERTISE;
    }
  }
}
