package vn.chosach.exchange.firms;

import static vn.chosach.kernel.Refusal.when;

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
import vn.chosach.exchange.firms.FirmLetter.FirmLetterFacts;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/**
 * What the signature under a letter does: it is sent. Who heads the agency or signs for its head
 * signs it; nobody signs by order or by proxy what binds a firm or asks whose a number is.
 */
@Component
class FirmLetterSigning extends PreparedPapers<FirmLetterSigning.FirmLetterPaper> {

  private final FirmLetterRepository letters;
  private final FirmRepository firms;
  private final FirmLetterTransitions transitions;
  private final FirmOffices offices;

  FirmLetterSigning(
      JdbcClient jdbc,
      FirmLetterRepository letters,
      FirmRepository firms,
      FirmLetterTransitions transitions,
      FirmOffices offices) {
    super(
        jdbc,
        FirmLetterPaper.class,
        new PaperTable("exchange.letter_paper", "letter", "version, ", ":version, "));
    this.letters = letters;
    this.firms = firms;
    this.transitions = transitions;
    this.offices = offices;
  }

  /** The paper of a letter, and the version of which it speaks. */
  record FirmLetterPaper(UUID document, UUID of, int version, @Nullable String outcome)
      implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(FirmLetterPaper paper, Signatory by, LocalDate day) {
    FirmLetter one = letters.one(paper.of()).orElse(null);
    if (one == null
        || paper.outcome() != null
        || one.version() != paper.version()
        || !transitions.possible(one, FirmLetterEvent.SEND)) {
      return Optional.of(Refusal.of("exchange.not-possible"));
    }
    return when(
            by.as() == Signatory.SigningAs.OTHER
                || !offices.heirs().act(one.agency(), by.agency(), day),
            "exchange.signer-not-competent")
        .or(
            () ->
                when(
                    one.kind() == FirmLetterKind.INSTRUCTION
                        && !offices.competent().contains(by.agency()),
                    "exchange.not-competent"))
        .or(() -> when(one.answerBy().isBefore(day), "exchange.answer-day"))
        .or(() -> when(gone(one, day), "exchange.firm-gone"));
  }

  private boolean gone(FirmLetter one, LocalDate day) {
    return one.lines().stream()
        .anyMatch(line -> firms.one(line.firm()).filter(firm -> firm.worksOn(day)).isEmpty());
  }

  @Override
  protected Optional<Refusal> signed(
      FirmLetterPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        FirmLetterEvent.SEND,
        signer,
        "",
        new FirmLetterFacts(paper.document(), "", null),
        one -> one.sent(number, day));
  }

  /** Letters that are over; one about a case, once that is over too. */
  @Bean
  static EndedOrigins endedFirmLetters(JdbcClient jdbc) {
    return new EndedOriginQuery(
        jdbc,
        "exchange",
        "",
        """
            SELECT id, since, CASE WHEN case_id IS NOT NULL THEN 'cases' END AS with_room, case_id::text AS with_id
              FROM exchange.letter WHERE state IN ('CLOSED', 'DROPPED')
            """);
  }
}
