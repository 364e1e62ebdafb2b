package vn.chosach.cases.acts;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.LifeCycle;
import vn.chosach.cases.life.Who;
import vn.chosach.kernel.IdSource;
import vn.chosach.signals.life.Reader;

/** Four eyes: one officer asks, another answers, and one of the two heads the agency. */
@Component
class Proposals {

  private final JdbcClient jdbc;
  private final Deeds deeds;
  private final IdSource ids;

  Proposals(JdbcClient jdbc, Deeds deeds, IdSource ids) {
    this.jdbc = jdbc;
    this.deeds = deeds;
    this.ids = ids;
  }

  /** What waits for a second person. */
  record Open(UUID id, UUID caseId, CaseEvent event, String words, UUID askedBy, boolean byHead) {}

  Change ask(CaseEvent wanted, String words, Change.Wish wish, Reader reader) {
    if (!wanted.fourEyes() || LifeCycle.row(wish.file().state(), wanted).isEmpty()) {
      return Change.Not.of("cases.not-possible");
    }
    if (open(wish.file().id()).isPresent()) {
      return Change.Not.of("cases.proposal-open");
    }
    return Change.unless(
        Checks.words(words),
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO cases.proposal
                    (id, case_id, event, words, asked_by, by_head, asked_at)
                  VALUES (:id, :case, :event, :words, :by, :head, :at)
                  """)
              .param("id", ids.next())
              .param("case", wish.file().id())
              .param("event", wanted.name())
              .param("words", Checks.clean(words))
              .param("by", wish.actor().id())
              .param("head", Who.HEAD.may(wish.file(), reader))
              .param("at", Timestamp.from(wish.now()))
              .update();
          return Change.To.of(wish, Checks.clean(words), Delta.added("wanted", wanted));
        });
  }

  /** The second person agrees: it happens now. */
  Change agree(String words, Change.Wish wish, Reader reader) {
    return answered(true, words, wish, reader);
  }

  Change deny(String words, Change.Wish wish, Reader reader) {
    return answered(false, words, wish, reader);
  }

  private Change answered(boolean agreed, String words, Change.Wish wish, Reader reader) {
    Open open = open(wish.file().id()).orElse(null);
    if (open == null) {
      return Change.Not.of("cases.no-proposal");
    }
    if (open.askedBy().equals(wish.actor().id())) {
      return Change.Not.of("cases.second-person");
    }
    boolean head = Who.HEAD.may(wish.file(), reader);
    if (!head && !(open.byHead() && Who.HANDLER.may(wish.file(), reader))) {
      return Change.Not.of("cases.second-person");
    }
    return Change.unless(
        Checks.words(words),
        () -> {
          jdbc.sql(
                  """
                  UPDATE cases.proposal SET answered_by = :by, answered_at = :at, agreed = :agreed
                   WHERE id = :id
                  """)
              .param("by", wish.actor().id())
              .param("at", Timestamp.from(wish.now()))
              .param("agreed", agreed)
              .param("id", open.id())
              .update();
          return agreed
              ? with(deeds.agreed(open.event(), wish, open.words()), open, words)
              : Change.To.of(
                  wish,
                  Checks.clean(words),
                  Delta.of("wanted", open.event(), null),
                  Delta.added("asked-by", open.askedBy()));
        });
  }

  private static Change with(Change change, Open open, String words) {
    return switch (change) {
      case Change.Not not -> not;
      case Change.To to -> {
        var deltas = new java.util.ArrayList<>(to.deltas());
        deltas.add(Delta.added("asked-by", open.askedBy()));
        deltas.add(Delta.added("agreed-words", Checks.clean(words)));
        yield new Change.To(to.after(), to.at(), to.words(), deltas);
      }
    };
  }

  Optional<Open> open(UUID caseId) {
    return jdbc.sql(
            """
            SELECT id, case_id, event, words, asked_by, by_head FROM cases.proposal
             WHERE case_id = :case AND answered_at IS NULL
            """)
        .param("case", caseId)
        .query(
            (row, n) ->
                new Open(
                    row.getObject("id", UUID.class),
                    row.getObject("case_id", UUID.class),
                    CaseEvent.valueOf(row.getString("event")),
                    row.getString("words"),
                    row.getObject("asked_by", UUID.class),
                    row.getBoolean("by_head")))
        .optional();
  }
}
