package vn.chosach.publicity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.OpenWork;

/**
 * Drafts that an officer wrote and nobody has approved, for the day on which the officer leaves.
 * Who takes them on is their author: another person still checks and approves.
 */
@Component
record DraftsOfLeaver(JdbcClient jdbc, PublicationRepository repository, Journal journal)
    implements OpenWork {

  private static final int SHOWN = 20;

  @Override
  public String nameKey() {
    return "publicity.open-work";
  }

  @Override
  public OpenWorkShare of(OpenWorkHolder officer) {
    List<Edition> held = held(officer);
    return new OpenWorkShare(
        held.size(), held.stream().limit(SHOWN).map(one -> one.shown().title()).toList());
  }

  @Override
  public HandedOver handOver(OpenWorkHolder from, UUID to, Actor actor, String reason) {
    List<Edition> held = held(from);
    for (Edition one : held) {
      Edition now = repository.hold(one.id()).orElseThrow();
      repository.write(now.writtenBy(to));
      journal.append(
          Act.of(actor, "publicity.handed-over", "publication", now.publication())
              .because(reason)
              .with(
                  Map.of(
                      "edition", String.valueOf(now.number()),
                      "from", from.officer().toString(),
                      "to", to.toString())));
    }
    return new HandedOver.HandedOverMoved(held.size());
  }

  private List<Edition> held(OpenWorkHolder holder) {
    return jdbc.sql(
            """
            SELECT e.* FROM publicity.edition e JOIN publicity.publication p ON p.id = e.publication
             WHERE e.author = :officer AND e.state IN ('DRAFT', 'SUBMITTED', 'CHECKED')
               AND (:agency::text IS NULL OR p.agency = :agency)
             ORDER BY e.written_at, e.id
            """)
        .param("officer", holder.officer())
        .param("agency", holder.agency())
        .query(Edition.class)
        .list();
  }
}
