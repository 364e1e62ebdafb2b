package vn.chosach.documents.incoming;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.reminding.Ladder;
import vn.chosach.documents.Document;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The clocks of the records office: what is signed goes out, and what comes in is presented, on the
 * same or the next working day (Nghị định 30/2020/NĐ-CP art. 15, 18 and 21 to 23). Their titles
 * name no subject.
 */
@Component
public record DocumentClocks(JdbcClient jdbc, Clocks clocks, Texts texts, InstantSource time) {

  /** Kind of the clocks of papers that go out. */
  public static final String OUTGOING = "document";

  /** Kind of the clocks of papers that came in. */
  public static final String INCOMING = "incoming";

  @Bean
  static Ladder remindersOfDocuments() {
    return new Ladder(OUTGOING);
  }

  @Bean
  static Ladder remindersOfIncoming() {
    return new Ladder(INCOMING);
  }

  /** A paper that goes out took a step. */
  public void moved(Document document, DocumentEvent event, Actor actor) {
    switch (event) {
      case SIGN ->
          clocks.start(
              new StartClock(
                  "VT.NUMBER.SEND",
                  OUTGOING,
                  document.id().toString(),
                  texts.text(Lang.VI, "documents.clock.send"),
                  document.agency(),
                  null,
                  document.changedAt()),
              actor);
      case ISSUE -> stop(OUTGOING, document.id(), actor);
      case VOID, DROP -> fellAway(document.id(), actor);
      case DRAFT,
          REVISE,
          ASK_OPINIONS,
          GIVE_OPINION,
          SUBMIT,
          SEND_BACK,
          NUMBER,
          AFFIX,
          CORRECT,
          REPLACE -> {}
    }
  }

  /**
   * A paper was entered in the register.
   *
   * @param number incoming number of the agency
   */
  void entered(UUID incoming, String agency, int number, LocalDate received, Actor actor) {
    Instant now = time.instant();
    Instant from =
        received.equals(Vietnam.dayOf(now)) ? now : received.atStartOfDay(Vietnam.ZONE).toInstant();
    clocks.start(
        new StartClock(
            "VT.IN.PRESENT",
            INCOMING,
            incoming.toString(),
            texts.text(Lang.VI, "documents.clock.present", number),
            agency,
            null,
            from),
        actor);
  }

  /** It was presented to whoever decides who handles it. */
  void presented(UUID incoming, Actor actor) {
    stop(INCOMING, incoming, actor);
  }

  private void stop(String kind, UUID id, Actor actor) {
    clocks
        .of(kind, List.of(id.toString()))
        .forEach(clock -> clocks.stop(clock.id(), time.instant(), null, actor));
  }

  /** Whoever received what its sender took back presents it no more. */
  private void fellAway(UUID id, Actor actor) {
    List<String> came =
        jdbc.sql(
                """
                SELECT i.id::text FROM documents.incoming i
                  JOIN documents.recipient r ON r.id = i.recipient WHERE r.document = :id
                """)
            .param("id", id)
            .query(String.class)
            .list();
    Stream.concat(
            clocks.of(OUTGOING, List.of(id.toString())).stream(),
            clocks.of(INCOMING, came).stream())
        .forEach(
            clock ->
                clocks.withdraw(
                    clock.id(), texts.text(Lang.VI, "documents.clock.fell-away"), actor));
  }
}
