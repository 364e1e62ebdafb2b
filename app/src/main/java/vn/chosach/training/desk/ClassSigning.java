package vn.chosach.training.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.training.life.ClassEvent;
import vn.chosach.training.life.TrainingClass;

/** What the signature under the decision does: the class is announced. */
@Component
public class ClassSigning extends PreparedPapers<ClassSigning.ClassPaper> {

  private final ClassRepository repository;
  private final ClassTransitions transitions;

  ClassSigning(JdbcClient jdbc, ClassRepository repository, ClassTransitions transitions) {
    super(
        jdbc,
        ClassPaper.class,
        new PaperTable("training.prepared_paper", "class", "version, ", ":version, "));
    this.repository = repository;
    this.transitions = transitions;
  }

  /**
   * The decision of a class.
   *
   * @param version of the class of which it speaks
   */
  public record ClassPaper(UUID document, UUID of, int version, @Nullable String outcome)
      implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(ClassPaper paper, Signatory by, LocalDate day) {
    TrainingClass one = repository.one(paper.of()).orElseThrow();
    if (paper.outcome() != null || !transitions.possible(one, ClassEvent.ANNOUNCE)) {
      return Optional.of(Refusal.of("training.not-possible"));
    }
    if (one.version() != paper.version()) {
      return Optional.of(Refusal.of("training.class-moved"));
    }
    return one.namesBy().isBefore(day)
        ? Optional.of(Refusal.of("training.names-over", "day", one.namesBy().toString()))
        : Optional.empty();
  }

  @Override
  protected Optional<Refusal> signed(ClassPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        ClassEvent.ANNOUNCE,
        signer,
        "",
        new SignedBy(paper.document()),
        one -> one.decided(number, day));
  }

  /** Classes that were held or called off. */
  @Bean
  static EndedOrigins endedClasses(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "training",
        "",
        """
            SELECT id, since FROM training.class WHERE state IN ('HELD', 'CALLED_OFF')
            """);
  }
}
