package vn.chosach.cases.life;

import java.util.List;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;

/** What became of an act on a case. */
public sealed interface CaseOutcome {

  /** Done; the case as it stands now. */
  record Done(CaseFile file) implements CaseOutcome {}

  /** Written down as a proposal; a second person must agree before it happens. */
  record Waiting(CaseFile file) implements CaseOutcome {}

  /**
   * Somebody else acted since the page was drawn; nothing was done.
   *
   * @param file as it stands now
   * @param meanwhile what happened since, oldest first
   */
  record Overtaken(CaseFile file, List<Moment> meanwhile) implements CaseOutcome {
    public Overtaken {
      meanwhile = List.copyOf(meanwhile);
    }
  }

  /**
   * Another agency is on the subject, or it was inspected this year: pointers, no content. Going on
   * needs an evident violation and an exhibit that shows it.
   */
  record Overlapping(List<Overlap> pointers) implements CaseOutcome {
    public Overlapping {
      pointers = List.copyOf(pointers);
    }
  }

  /**
   * Not done, nothing changed. {@code cases.unknown} answers alike for what does not exist and what
   * the reader may not see.
   */
  record Refused(Refusal refusal) implements CaseOutcome {}

  /** Refused with a code that needs no facts. */
  static Refused refused(String code) {
    return new Refused(Refusal.of(code));
  }

  /** The same as the one answer of the house; pointers of an overlap are shown beside it. */
  default ActOutcome<CaseFile> answer() {
    return switch (this) {
      case Done(CaseFile file) -> new ActOutcome.Done<>(file);
      case Waiting(CaseFile file) -> new ActOutcome.Waiting<>(file);
      case Refused(Refusal refusal) -> ActOutcome.refused(refusal);
      case Overlapping overlapping -> ActOutcome.refused(Refusal.of("cases.overlap"));
      case Overtaken(CaseFile file, List<Moment> meanwhile) ->
          new ActOutcome.Overtaken<>(
              file.version(),
              meanwhile.stream()
                  .map(
                      one ->
                          new ActOutcome.Meanwhile(
                              one.writtenAt(), one.actor(), one.event().textKey()))
                  .toList());
    };
  }
}
