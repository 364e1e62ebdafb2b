package vn.chosach.referrals.asking;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.Letters;
import vn.chosach.referrals.keeping.Reach;

/** The register of subjects, kept as keyed marks, and the questions that were asked of it. */
@Component
public class HoldingRegister {

  private static final int LONGEST = 200;
  private static final String NAME = "NAME";

  private final JdbcClient jdbc;
  private final HoldingRegisterDesk desk;
  private final List<SubjectHolder> holders;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;

  HoldingRegister(
      JdbcClient jdbc,
      HoldingRegisterDesk desk,
      List<SubjectHolder> holders,
      Journal journal,
      InstantSource time,
      IdSource ids) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.holders = List.copyOf(holders);
    this.journal = journal;
    this.time = time;
    this.ids = ids;
  }

  /** Who sees which row, and how subjects are marked. */
  @Component
  record HoldingRegisterDesk(Reach reach, Letters letters) {}

  public HitAnswer ask(String words, ActingOfficer party) {
    Set<String> keys = desk.reach().enter(party);
    Optional<Refusal> fault = fault(words, keys);
    if (fault.isPresent()) {
      return new HitAnswer.HitAnswerRefused(fault.get());
    }
    Subject subject = read(words);
    desk.reach().ask(HexFormat.of().formatHex(subject.mark()));
    var found =
        new TreeSet<>(
            jdbc.sql("SELECT agency FROM referrals.holding WHERE mark = :mark AND ended IS NULL")
                .param("mark", subject.mark())
                .query((row, n) -> row.getString("agency"))
                .list());
    holders.forEach(holder -> found.addAll(holder.holders(words)));
    note(subject, found, party);
    return new HitAnswer.HitAnswerAsked(subject.kind(), subject.shown(), List.copyOf(found));
  }

  public Optional<Refusal> enter(String words, ActingOfficer party) {
    Set<String> keys = desk.reach().enter(party);
    Optional<Refusal> fault = fault(words, keys);
    if (fault.isPresent()) {
      return fault;
    }
    Subject subject = read(words);
    UUID id = ids.next();
    int written =
        jdbc.sql(
                """
                INSERT INTO referrals.holding (id, agency, officer, kind, mark, since)
                VALUES (:id, :agency, :officer, :kind, :mark, :now)
                ON CONFLICT (mark, agency) WHERE ended IS NULL DO NOTHING
                """)
            .param("id", id)
            .param("agency", party.actor().agency())
            .param("officer", party.actor().id())
            .param("kind", subject.kind())
            .param("mark", subject.mark())
            .param("now", time.instant())
            .update();
    if (written == 0) {
      return Optional.of(Refusal.of("referrals.already-entered"));
    }
    jdbc.sql(
            "INSERT INTO referrals.held_value (holding, agency, value) VALUES (:id, :agency,"
                + " :value)")
        .param("id", id)
        .param("agency", party.actor().agency())
        .param("value", desk.letters().seal(subject.shown(), id, "held"))
        .update();
    journal.append(
        Act.of(party.actor(), "referrals.subject-entered", "holding", id)
            .with(Map.of("kind", subject.kind())));
    return Optional.empty();
  }

  public Optional<Refusal> strikeOff(UUID entry, ActingOfficer party) {
    desk.reach().enter(party);
    int struck =
        jdbc.sql("UPDATE referrals.holding SET ended = :now WHERE id = :id AND ended IS NULL")
            .param("id", entry)
            .param("now", time.instant())
            .update();
    if (struck == 0) {
      return Optional.of(Refusal.of("referrals.unknown"));
    }
    journal.append(Act.of(party.actor(), "referrals.subject-removed", "holding", entry));
    return Optional.empty();
  }

  public List<HoldingEntry> entries(ActingOfficer party) {
    desk.reach().enter(party);
    return jdbc.sql(
            """
            SELECT h.id, h.kind, v.value, h.since, h.officer
              FROM referrals.holding h JOIN referrals.held_value v ON v.holding = h.id
             WHERE h.ended IS NULL ORDER BY h.since DESC, h.id LIMIT 100
            """)
        .query(
            (row, n) -> {
              UUID id = row.getObject("id", UUID.class);
              return new HoldingEntry(
                  id,
                  row.getString("kind"),
                  desk.letters().open(row.getBytes("value"), id, "held"),
                  row.getTimestamp("since").toInstant(),
                  row.getObject("officer", UUID.class));
            })
        .list();
  }

  private static Optional<Refusal> fault(String words, Set<String> keys) {
    if (keys.isEmpty()) {
      return Optional.of(Refusal.of("referrals.not-yours"));
    }
    if (Folding.fold(words).isBlank()) {
      return Optional.of(Refusal.of("referrals.subject-missing"));
    }
    return words.length() > LONGEST
        ? Optional.of(Refusal.of("referrals.subject-too-long", "limit", String.valueOf(LONGEST)))
        : Optional.empty();
  }

  /** The first identifier in the words, else the words as a name. */
  private Subject read(String words) {
    return IdentifierScan.of(Folding.nfc(words)).identifiers().stream()
        .findFirst()
        .map(this::subject)
        .orElseGet(() -> new Subject(NAME, Letters.clean(words), desk.letters().markOfName(words)));
  }

  private Subject subject(Identifier identifier) {
    return new Subject(
        identifier.kind().name(), identifier.shown(), desk.letters().mark(identifier));
  }

  private void note(Subject subject, Set<String> found, ActingOfficer party) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO referrals.question (id, at, agency, officer, kind, mark, hits)
            VALUES (:id, :now, :agency, :officer, :kind, :mark, :hits)
            """)
        .param("id", id)
        .param("now", time.instant())
        .param("agency", party.actor().agency())
        .param("officer", party.actor().id())
        .param("kind", subject.kind())
        .param("mark", subject.mark())
        .param("hits", found.toArray(String[]::new))
        .update();
    journal.append(
        Act.of(party.actor(), "referrals.subject-asked", "question", id)
            .with(Map.of("kind", subject.kind(), "hits", String.join(",", found))));
  }

  /** A subject as it was read. */
  private record Subject(String kind, String shown, byte[] mark) {}
}
