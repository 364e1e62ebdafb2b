package vn.chosach.documents.prepared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.documents.Document;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;

/**
 * Papers that a room drew up and whose signature is an act there: the rows that remember them, and
 * what becomes of them. The table has {@code document}, the row that it is of, {@code drafted_by},
 * {@code drafted_at}, {@code outcome} and the terms of the room; one paper of a row waits at most.
 */
public abstract class PreparedPapers<P extends PreparedPapers.PreparedPaper>
    implements PaperEffect.PaperEffectSource {

  private static final String SIGNED = "SIGNED";
  private static final String DROPPED = "DROPPED";

  private final JdbcClient jdbc;
  private final Class<P> type;
  private final PaperTable table;

  protected PreparedPapers(JdbcClient jdbc, Class<P> type, PaperTable table) {
    this.jdbc = jdbc;
    this.type = type;
    this.table = table;
  }

  /** A paper, a record with its terms. */
  public interface PreparedPaper {

    UUID document();

    /** The row that it is of. */
    UUID of();

    /** {@code SIGNED} or {@code DROPPED}; {@code null} while it waits. */
    @Nullable String outcome();
  }

  /**
   * Where they lie.
   *
   * @param row column that names the row
   * @param terms columns of the terms, with a comma after each
   * @param values what is written there, likewise
   */
  public record PaperTable(String name, String row, String terms, String values) {}

  /** Remembers a draft, if it is one. */
  public Optional<Refusal> draw(
      ActOutcome<Document> draft, Function<UUID, P> paper, ActingOfficer who, Instant now) {
    return draft.settle(
        drawn -> {
          jdbc.sql(
                  """
                  INSERT INTO %s (document, %s, %sdrafted_by, drafted_at)
                  VALUES (:document, :of, %s:draftedBy, :draftedAt)
                  """
                      .formatted(table.name(), table.row(), table.terms(), table.values()))
              .paramSource(paper.apply(drawn.id()))
              .param("draftedBy", Objects.requireNonNull(who.actor().id()))
              .param("draftedAt", now)
              .update();
          return Optional.empty();
        },
        Optional::of);
  }

  /** The paper of a row that waits for its signature. */
  public Optional<P> waiting(UUID of) {
    return papers(table.row() + " = :id AND outcome IS NULL", of);
  }

  /** Why a paper may not be signed. */
  protected abstract Optional<Refusal> barred(P paper, Signatory by, LocalDate day);

  /** What its signature does; why it has no effect, or nothing. */
  protected abstract Optional<Refusal> signed(P paper, String number, LocalDate day, Actor signer);

  @Override
  public Set<String> kinds() {
    return Set.of();
  }

  @Override
  public Optional<PaperEffect> of(UUID document) {
    return papers("document = :id", document)
        .filter(paper -> !DROPPED.equals(paper.outcome()))
        .map(SignedPaper::new);
  }

  private Optional<P> papers(String where, UUID id) {
    return jdbc.sql(
            "SELECT *, %s AS of FROM %s WHERE ".formatted(table.row(), table.name()) + where)
        .param("id", id)
        .query(type)
        .optional();
  }

  private void end(P paper, String outcome) {
    jdbc.sql(
            "UPDATE %s SET outcome = :outcome WHERE document = :document AND outcome IS NULL"
                .formatted(table.name()))
        .param("outcome", outcome)
        .param("document", paper.document())
        .update();
  }

  private final class SignedPaper implements PaperEffect {

    private final P paper;

    private SignedPaper(P paper) {
      this.paper = paper;
    }

    @Override
    public Optional<Refusal> barred(Signatory by, LocalDate day) {
      return PreparedPapers.this.barred(paper, by, day);
    }

    @Override
    public Optional<Refusal> carryOut(String number, LocalDate day, Signatory by, Actor signer) {
      return barred(by, day)
          .or(
              () -> {
                end(paper, SIGNED);
                return signed(paper, number, day, signer);
              });
    }

    @Override
    public void dropped(Actor by) {
      end(paper, DROPPED);
    }
  }
}
