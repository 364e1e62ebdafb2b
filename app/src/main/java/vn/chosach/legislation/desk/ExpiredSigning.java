package vn.chosach.legislation.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** What the signature under the proposal of a list of ceased texts does: the list is proposed. */
@Component
class ExpiredSigning extends PreparedPapers<ExpiredSigning.ExpiredPaper> {

  private final JdbcClient jdbc;
  private final Journal journal;

  ExpiredSigning(JdbcClient jdbc, Journal journal) {
    super(
        jdbc,
        ExpiredPaper.class,
        new PaperTable("legislation.expired_paper", "list", "body, ", ":body, "));
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /**
   * A paper that proposes a list.
   *
   * @param body to whom it goes
   */
  record ExpiredPaper(UUID document, UUID of, String body, @Nullable String outcome)
      implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(ExpiredPaper paper, Signatory by, LocalDate day) {
    boolean proposed =
        jdbc.sql("SELECT number IS NOT NULL FROM legislation.expired_list WHERE id = :id")
            .param("id", paper.of())
            .query(Boolean.class)
            .single();
    return when(proposed, "legislation.not-possible")
        .or(() -> when(by.as() == Signatory.SigningAs.OTHER, "legislation.head-signs"));
  }

  @Override
  protected Optional<Refusal> signed(
      ExpiredPaper paper, String number, LocalDate day, Actor signer) {
    jdbc.sql(
            """
            UPDATE legislation.expired_list
               SET body = :body, document = :document, number = :number, signed_on = :day
             WHERE id = :of
            """)
        .paramSource(paper)
        .param("number", number)
        .param("day", day)
        .update();
    journal.append(
        Act.of(signer, "legislation.expired-list-proposed", "expired-list", paper.of())
            .under(ExpiredLists.BASIS)
            .with(Map.of("number", number)));
    return Optional.empty();
  }
}
