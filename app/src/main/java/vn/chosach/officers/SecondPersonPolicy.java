package vn.chosach.officers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.approvals.SecondPerson;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * Who may be the second person, wherever the program asks for one, and who may sign at all: no
 * account in its first days, nobody beside the own creature (decision 0042), and no administrator
 * who came back by a record on paper before two looked (decision 0105). Whether the two are two,
 * and of two agencies, is the rule of the room that asks.
 *
 * <p>Every refusal is kept, stands in the journal and is seen by the integrity desk, also when the
 * act that was tried is rolled back.
 */
@Service
public class SecondPersonPolicy implements SecondPerson {

  /** So many auditors and integrity officers look at what was done at once. */
  public static final int EYES = 2;

  private final JdbcClient jdbc;
  private final NewAccountPolicy terms;
  private final Heirs heirs;
  private final Journal journal;
  private final InstantSource clock;
  private final IdSource ids;
  private final TransactionTemplate apart;

  SecondPersonPolicy(
      JdbcClient jdbc,
      NewAccountPolicy terms,
      Heirs heirs,
      Journal journal,
      InstantSource clock,
      IdSource ids,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.heirs = heirs;
    this.journal = journal;
    this.clock = clock;
    this.ids = ids;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Why an officer may not sign first or alone.
   *
   * @return {@code officers.new-account-signs-nothing}, {@code officers.returned-signs-nothing}, or
   *     nothing; the program and whoever is no officer pass
   */
  public Optional<Refusal> first(Actor actor, String subjectKind, Object subject) {
    return beside(actor, List.of(), subjectKind, subject);
  }

  /**
   * Why an officer may not sign beside those who acted before.
   *
   * @param before officers who proposed, wrote or signed it; the actor among them is left out
   * @return {@code officers.new-account-signs-nothing}, {@code officers.returned-signs-nothing},
   *     {@code officers.opened-by-the-first}, {@code officers.opened-the-first}, {@code
   *     officers.opened-by-the-same}, or nothing
   */
  @Override
  public Optional<Refusal> beside(
      Actor actor, Collection<UUID> before, String subjectKind, Object subject) {
    UUID officer = actor.id();
    if (actor.kind() != Actor.ActorKind.OFFICER || officer == null) {
      return Optional.empty();
    }
    Found found = find(officer, before);
    if (found != null) {
      keep(actor, found, subjectKind, subject.toString());
    }
    return Optional.ofNullable(found).map(Found::refusal);
  }

  @Override
  public boolean sameAgency(String first, @Nullable String second) {
    return heirs.one(first, second);
  }

  /**
   * A signature that was refused. What it was about is said by its kind alone: the integrity desk
   * does not read the record.
   *
   * @param officer who tried
   * @param agency key of the agency of that officer
   * @param beside beside whose act; {@code null} when the account is merely too new
   * @param code reason code of the refusal
   * @param subjectKind kind of the record, as in the journal
   */
  public record Try(
      Instant at,
      UUID officer,
      @Nullable String agency,
      @Nullable UUID beside,
      String code,
      String subjectKind) {}

  /** Signatures that were refused, the newest first, at most 200. */
  @Transactional(readOnly = true)
  public List<Try> tries() {
    return jdbc.sql("SELECT * FROM officers.signature_try ORDER BY at DESC, id DESC LIMIT 200")
        .query(Try.class)
        .list();
  }

  private @Nullable Found find(UUID officer, Collection<UUID> before) {
    Map<UUID, Opened> opened = opened(officer, before);
    Opened own = opened.get(officer);
    if (own == null) {
      return null;
    }
    LocalDate today = Vietnam.dayOf(clock.instant());
    if (own.by() != null && !own.founded()) {
      LocalDate from = terms.signsFrom(own.at());
      if (today.isBefore(from)) {
        return new Found(
            null, Refusal.of("officers.new-account-signs-nothing", "from", from.toString()));
      }
    }
    LocalDate unasked = terms.besideFrom(own.at());
    if (own.unseen() && today.isBefore(unasked)) {
      return new Found(
          null, Refusal.of("officers.returned-signs-nothing", "from", unasked.toString()));
    }
    return before.stream()
        .filter(first -> !first.equals(officer))
        .map(opened::get)
        .filter(Objects::nonNull)
        .map(first -> tie(own, first, today))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Found tie(Opened second, Opened first, LocalDate today) {
    LocalDate fromSecond = terms.besideFrom(second.at());
    if (second.makers().contains(first.id()) && today.isBefore(fromSecond)) {
      return found("officers.opened-by-the-first", first, fromSecond);
    }
    LocalDate fromFirst = terms.besideFrom(first.at());
    if (first.makers().contains(second.id()) && today.isBefore(fromFirst)) {
      return found("officers.opened-the-first", first, fromFirst);
    }
    LocalDate from = fromFirst.isAfter(fromSecond) ? fromFirst : fromSecond;
    boolean founders = first.founded() && second.founded();
    return !founders
            && first.makers().stream().anyMatch(second.makers()::contains)
            && today.isBefore(from)
        ? found("officers.opened-by-the-same", first, from)
        : null;
  }

  private static Found found(String code, Opened first, LocalDate from) {
    return new Found(
        first.id(), new Refusal(code, Map.of("first", first.name(), "from", from.toString())));
  }

  private Map<UUID, Opened> opened(UUID officer, Collection<UUID> before) {
    var all = new HashSet<UUID>(before);
    all.add(officer);
    return jdbc
        .sql(
            """
            SELECT o.id, o.display_name, o.opened_at, o.opened_by, o.agreed_by, o.founded,
                   EXISTS (SELECT FROM officers.urgent_act u
                            WHERE u.officer = o.id AND u.kind = 'RETURN'
                              AND (SELECT count(*) FROM officers.urgent_act_look l
                                    WHERE l.act = u.id) < :eyes) AS unseen
              FROM officers.officer o WHERE o.id = ANY (:ids)
            """)
        .param("eyes", EYES)
        .param("ids", new ArrayList<>(all).toArray(UUID[]::new))
        .query((row, n) -> opened(row))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Opened::id, one -> one));
  }

  private static Opened opened(ResultSet row) throws SQLException {
    return new Opened(
        row.getObject("id", UUID.class),
        row.getString("display_name"),
        row.getTimestamp("opened_at").toInstant(),
        row.getObject("opened_by", UUID.class),
        row.getObject("agreed_by", UUID.class),
        row.getBoolean("founded"),
        row.getBoolean("unseen"));
  }

  private void keep(Actor actor, Found found, String subjectKind, String subject) {
    UUID officer = Objects.requireNonNull(actor.id());
    apart.executeWithoutResult(
        status -> {
          jdbc.sql(
                  """
                  INSERT INTO officers.signature_try
                    (id, at, officer, agency, beside, code, subject_kind, subject)
                  VALUES (:id, :at, :officer, :agency, :beside, :code, :kind, :subject)
                  """)
              .param("id", ids.next())
              .param("at", clock.instant())
              .param("officer", officer)
              .param("agency", actor.agency())
              .param("beside", found.beside())
              .param("code", found.refusal().code())
              .param("kind", subjectKind)
              .param("subject", subject)
              .update();
          journal.append(
              Act.of(actor, "officers.signature-refused", "officer", officer)
                  .with(
                      Map.of(
                          "code", found.refusal().code(),
                          "kind", subjectKind,
                          "beside", String.valueOf(found.beside()))));
        });
  }

  private record Found(@Nullable UUID beside, Refusal refusal) {}

  private record Opened(
      UUID id,
      String name,
      Instant at,
      @Nullable UUID by,
      @Nullable UUID agreedBy,
      boolean founded,
      boolean unseen) {

    Set<UUID> makers() {
      return Stream.of(by, agreedBy)
          .filter(Objects::nonNull)
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
