package vn.chosach.plans.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.Document;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanChecks;

/**
 * Letters that left and gave nobody a task. They lie with whoever gives such tasks until a task
 * rests on the letter, or somebody says how it was given otherwise.
 */
@Component
public class UnopenedLetters {

  private static final String OPEN =
      """
      SELECT * FROM plans.unopened_letter l
       WHERE l.settled_at IS NULL
         AND NOT EXISTS (SELECT FROM plans.matter m WHERE m.paper = l.document)
      """;

  private static final String OWN =
      " AND (l.within AND :heads AND l.agency = ANY (:agencies)"
          + " OR NOT l.within AND :directs AND l.agency = ANY (:mine))";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Journal journal;
  private final InstantSource time;
  private final Agencies agencies;
  private final Heirs heirs;

  UnopenedLetters(
      JdbcClient jdbc,
      JsonMapper json,
      Journal journal,
      InstantSource time,
      Agencies agencies,
      Heirs heirs) {
    this.agencies = agencies;
    this.heirs = heirs;
    this.jdbc = jdbc;
    this.json = json;
    this.journal = journal;
    this.time = time;
  }

  /** The task of this letter was refused; heard again, the newest reason counts. */
  void keep(Document letter, DirectiveOrigin origin, Refusal why) {
    String number = letter.number() == null ? "–" : letter.number();
    jdbc.sql(
            """
            INSERT INTO plans.unopened_letter
              (document, agency, within, number, title, code, facts, at)
            VALUES (:document, :agency, :within, :number, :title, :code, :facts::jsonb, :at)
            ON CONFLICT (document) DO UPDATE SET code = EXCLUDED.code, facts = EXCLUDED.facts
            """)
        .param("document", letter.id())
        .param("agency", letter.agency())
        .param("within", origin.within())
        .param("number", number)
        .param("title", letter.subject())
        .param("code", why.code())
        .param("facts", json.writeValueAsString(why.facts()))
        .param("at", time.instant())
        .update();
    journal.append(
        Act.of(Actor.SYSTEM, "plans.task-not-opened", "document", letter.id())
            .with(Map.of("number", number, "code", why.code())));
  }

  /** Why the task of this letter did not open, while none rests on it. */
  @Transactional(readOnly = true)
  public Optional<UnopenedLetter> of(UUID document) {
    return jdbc.sql(OPEN + " AND l.document = :document")
        .param("document", document)
        .query((row, n) -> letter(row))
        .optional();
  }

  /** This letter, if it lies with a member. */
  @Transactional(readOnly = true)
  public Optional<UnopenedLetter> of(UUID document, ActingOfficer member) {
    return own(OPEN + OWN + " AND l.document = :document", member)
        .param("document", document)
        .query((row, n) -> letter(row))
        .optional();
  }

  /** Those that lie with a member, the oldest first, at most 100. */
  @Transactional(readOnly = true)
  public List<UnopenedLetter> of(ActingOfficer member) {
    return own(OPEN + OWN + " ORDER BY l.at, l.document LIMIT 100", member)
        .query((row, n) -> letter(row))
        .list();
  }

  /**
   * The task was given otherwise, by another letter for instance.
   *
   * @return refused with {@code plans.unknown} for what is not theirs or not open, {@code
   *     plans.words-missing}, {@code plans.words-too-long}
   */
  @Transactional
  public ActOutcome<UUID> settle(UUID document, String words, ActingOfficer member) {
    Optional<Refusal> refused = PlanChecks.words(words);
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    int settled =
        own(
                """
                UPDATE plans.unopened_letter l
                   SET settled_at = :at, settled_by = :by, words = :words
                 WHERE l.document = :document AND l.settled_at IS NULL
                   AND NOT EXISTS (SELECT FROM plans.matter m WHERE m.paper = l.document)
                """
                    + OWN,
                member)
            .param("document", document)
            .param("at", time.instant())
            .param("by", member.actor().id())
            .param("words", PlanChecks.clean(words))
            .update();
    if (settled == 0) {
      return ActOutcome.refused("plans.unknown");
    }
    journal.append(
        Act.of(member.actor(), "plans.task-given-otherwise", "document", document)
            .because(PlanChecks.clean(words)));
    return ActOutcome.done(document);
  }

  private JdbcClient.StatementSpec own(String sql, ActingOfficer member) {
    return jdbc.sql(sql)
        .param("heads", PlanAccessPolicy.heads(member))
        .param("directs", PlanAccessPolicy.directs(member))
        .param("agencies", heirs.of(member).toArray(String[]::new))
        .param("mine", readers(member));
  }

  /** Agencies whose letters the member reads: the own one, and the committee for its own staff. */
  private String[] readers(ActingOfficer member) {
    var mine = new ArrayList<String>(heirs.of(member));
    if (member.has(Role.STANDING_OFFICE)) {
      agencies
          .standingAgency(Vietnam.dayOf(time.instant()))
          .filter(role -> role.agencyKey().equals(member.agency()))
          .ifPresent(role -> mine.add(role.committeeKey()));
    }
    return mine.toArray(String[]::new);
  }

  private UnopenedLetter letter(ResultSet row) throws SQLException {
    return new UnopenedLetter(
        row.getObject("document", UUID.class),
        row.getString("number"),
        row.getString("title"),
        new Refusal(
            row.getString("code"),
            json.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {})));
  }
}
