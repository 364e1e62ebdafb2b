package vn.chosach.plans.neglect;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.neglect.Neglect.NeglectShown;

/**
 * What the signature under a letter does: the agency is heard, the competent body asked or
 * reminded. Only who heads the committee signs, or a deputy for the head.
 */
@Component
class NeglectSigning extends PreparedPapers<NeglectSigning.NeglectPaper> {

  private final NeglectRepository repository;
  private final NeglectTransitions transitions;

  NeglectSigning(JdbcClient jdbc, NeglectRepository repository, NeglectTransitions transitions) {
    super(
        jdbc,
        NeglectPaper.class,
        new PaperTable(
            "plans.neglect_paper",
            "neglect",
            "event, version, body, until, ",
            ":event, :version, :body, :until, "));
    this.repository = repository;
    this.transitions = transitions;
  }

  /**
   * A letter.
   *
   * @param event what its signature is
   * @param version of which it speaks
   * @param body whom it asks
   * @param until last day for the answer
   */
  record NeglectPaper(
      UUID document,
      UUID of,
      NeglectEvent event,
      int version,
      String body,
      LocalDate until,
      @Nullable String outcome)
      implements PreparedPaper {}

  Optional<UUID> waitingLetter(UUID of) {
    return waiting(of).map(NeglectPaper::document);
  }

  @Override
  protected Optional<Refusal> barred(NeglectPaper paper, Signatory by, LocalDate day) {
    Neglect one = repository.one(paper.of()).orElseThrow();
    return when(!transitions.possible(one, paper.event()), "plans.not-possible")
        .or(() -> when(one.version() != paper.version(), "plans.record-moved"))
        .or(() -> when(by.as() == Signatory.SigningAs.OTHER, "plans.neglect-signatory"))
        .or(() -> when(!paper.until().isAfter(day), "plans.neglect-day-past"));
  }

  @Override
  protected Optional<Refusal> signed(
      NeglectPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        paper.event(),
        signer,
        "",
        new NeglectShown(paper.document(), number, day),
        one -> one.asked(paper.event() == NeglectEvent.HEAR ? "" : paper.body(), paper.until()));
  }
}
