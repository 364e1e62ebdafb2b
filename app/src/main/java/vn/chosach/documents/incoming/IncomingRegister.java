package vn.chosach.documents.incoming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.DocumentFile.DeliveryState;
import vn.chosach.documents.SecretFiles;
import vn.chosach.documents.acts.DocumentAuthority;
import vn.chosach.documents.acts.NumberSeries;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.SecrecyMark;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** The incoming register: one gapless series a year for each agency. */
@Component
public class IncomingRegister {

  /** Asks for letters of all years. */
  public static final int ANY_YEAR = 0;

  /** First year of a series of numbers. */
  private static final int FIRST_YEAR = 2000;

  private final JdbcClient jdbc;
  private final NumberSeries series;
  private final DocumentAuthority authority;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;
  private final DocumentClocks clocks;

  IncomingRegister(
      JdbcClient jdbc,
      NumberSeries series,
      DocumentAuthority authority,
      Journal journal,
      InstantSource time,
      IdSource ids,
      DocumentClocks clocks) {
    this.jdbc = jdbc;
    this.series = series;
    this.authority = authority;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
    this.clocks = clocks;
  }

  /** A line of the register; {@code subject} is {@code null} for a secret document. */
  public record IncomingRegisterLine(
      UUID id,
      String agency,
      int number,
      LocalDate receivedOn,
      String sender,
      String theirNumber,
      LocalDate theirDay,
      @Nullable String subject,
      Arrival.Secrecy secrecy,
      DeliveryState state) {}

  /** A page and how many there are. */
  public record Lines(List<IncomingRegisterLine> lines, int count) {}

  /** A document that was entered, and the number drawn. */
  public record IncomingEntry(UUID id, int number) {}

  /**
   * Enters a document and draws its incoming number.
   *
   * @return refused with {@code documents.not-yours}, {@code .sender-missing}, {@code
   *     .their-number-missing}, {@code .in-future}, {@code .day-too-early}, {@code .days-reversed},
   *     {@code .subject-missing}, {@code .subject-too-long} or {@code .secret-words}
   */
  @Transactional
  public ActOutcome<IncomingEntry> enter(Arrival arrival, ActingOfficer scribe) {
    return enter(arrival, null, scribe);
  }

  /**
   * Enters a document that can come twice, as a package or by a form sent twice: the same number
   * and day of the same sender is entered once in a register.
   *
   * @return refused as {@link #enter(Arrival, Scribe)}, or with {@code documents.already-entered}
   */
  @Transactional
  public ActOutcome<IncomingEntry> enterOnce(Arrival arrival, ActingOfficer scribe) {
    List<Refusal> faults = faults(arrival, scribe);
    if (!faults.isEmpty()) {
      return ActOutcome.refused(faults.getFirst());
    }
    String key =
        arrival.agency() + "/" + arrival.sender().strip() + "/" + arrival.theirNumber().strip();
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('documents.incoming/' || :key, 0))")
        .param("key", key)
        .query((row, n) -> n)
        .list();
    Optional<Integer> there =
        jdbc.sql(
                """
                SELECT number FROM documents.incoming
                 WHERE agency = :agency AND sender = :sender AND their_number = :theirs
                   AND their_day = :day ORDER BY at LIMIT 1
                """)
            .param("agency", arrival.agency())
            .param("sender", arrival.sender().strip())
            .param("theirs", arrival.theirNumber().strip())
            .param("day", arrival.theirDay())
            .query(Integer.class)
            .optional();
    return there
        .<ActOutcome<IncomingEntry>>map(
            number ->
                ActOutcome.refused(
                    Refusal.of("documents.already-entered", "number", number.toString())))
        .orElseGet(() -> enter(arrival, null, scribe));
  }

  /**
   * @param delivery line of a document issued here, when it came so
   */
  ActOutcome<IncomingEntry> enter(Arrival arrival, @Nullable UUID delivery, ActingOfficer scribe) {
    List<Refusal> faults = faults(arrival, scribe);
    if (!faults.isEmpty()) {
      return ActOutcome.refused(faults.getFirst());
    }
    boolean secret = arrival.secrecy() != Arrival.Secrecy.NONE;
    UUID id = ids.next();
    int year = arrival.receivedOn().getYear();
    int number = series.draw(arrival.agency(), NumberSeries.Register.IN, "", year);
    jdbc.sql(
            """
            INSERT INTO documents.incoming
              (id, agency, year, number, received_on, sender, their_number, their_day, subject,
               secrecy, folded, recipient, state, officer, at)
            VALUES (:id, :agency, :year, :number, :received, :sender, :theirs, :day, :subject,
                    :secrecy, :folded, :recipient, 'RECEIVED', :officer, :at)
            """)
        .param("id", id)
        .param("agency", arrival.agency())
        .param("year", year)
        .param("number", number)
        .param("received", arrival.receivedOn())
        .param("sender", arrival.sender().strip())
        .param("theirs", arrival.theirNumber().strip())
        .param("day", arrival.theirDay())
        .param("subject", secret ? null : arrival.subject().strip())
        .param("secrecy", arrival.secrecy().name())
        .param(
            "folded",
            Folding.fold(arrival.sender() + " " + arrival.theirNumber() + " " + arrival.subject()))
        .param("recipient", delivery)
        .param("officer", scribe.actor().id())
        .param("at", time.instant())
        .update();
    var files = new HashMap<String, String>();
    files.put("files", String.valueOf(arrival.files().size()));
    for (int place = 1; place <= arrival.files().size(); place++) {
      files.put("file." + place, keep(id, place, arrival.files().get(place - 1)));
    }
    journal.append(
        Act.of(scribe.actor(), "documents.incoming-entered", "incoming", id)
            .under("NĐ 30/2020/NĐ-CP, Điều 22")
            .with(files));
    clocks.entered(id, arrival.agency(), number, arrival.receivedOn(), scribe.actor());
    return ActOutcome.done(new IncomingEntry(id, number));
  }

  /** Keeps a file; its SHA-256. */
  private String keep(UUID incoming, int place, Arrival.File file) {
    String hash = Sha256.hex(file.bytes());
    jdbc.sql(
            """
            INSERT INTO documents.attachment (incoming, place, name, type, bytes, sha256)
            VALUES (:incoming, :place, :name, :type, :bytes, :hash)
            """)
        .paramSource(file)
        .param("incoming", incoming)
        .param("place", place)
        .param("hash", hash)
        .update();
    return hash;
  }

  /** Everything that speaks against an entry; empty when nothing does. */
  public List<Refusal> faults(Arrival arrival, ActingOfficer scribe) {
    var faults = new ArrayList<String>();
    boolean secret = arrival.secrecy() != Arrival.Secrecy.NONE;
    if (!authority.agencies(scribe).contains(arrival.agency())) {
      faults.add("documents.not-yours");
    }
    if (arrival.sender().isBlank() || arrival.sender().length() > 300) {
      faults.add("documents.sender-missing");
    }
    if (arrival.theirNumber().isBlank() || arrival.theirNumber().length() > 100) {
      faults.add("documents.their-number-missing");
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    if (arrival.receivedOn().isAfter(today) || arrival.theirDay().isAfter(today)) {
      faults.add("documents.in-future");
    } else if (arrival.receivedOn().getYear() < FIRST_YEAR) {
      faults.add("documents.day-too-early");
    } else if (arrival.theirDay().isAfter(arrival.receivedOn())) {
      faults.add("documents.days-reversed");
    }
    if (secret && (!arrival.subject().isBlank() || !arrival.files().isEmpty())) {
      faults.add("documents.secret-words");
    }
    if (!secret
        && (SecrecyMark.in(arrival.subject())
            || arrival.files().stream().anyMatch(one -> SecretFiles.marked(one.bytes())))) {
      faults.add("documents.secret-file");
    }
    if (!secret && arrival.subject().isBlank()) {
      faults.add("documents.subject-missing");
    } else if (arrival.subject().length() > 500) {
      faults.add("documents.subject-too-long");
    }
    return faults.stream().map(Refusal::of).toList();
  }

  /**
   * A page of the register of the own agencies, newest first.
   *
   * @param year of the series, or {@link #ANY_YEAR}
   */
  @Transactional(readOnly = true)
  public Lines page(String words, int year, int offset, int limit, ActingOfficer scribe) {
    String where =
        """
         FROM documents.incoming
        WHERE agency = ANY (string_to_array(:mine, ',')) AND (:year = 0 OR year = :year)
          AND (:words = '' OR folded LIKE '%' || :words || '%')
        """;
    int count = bind("SELECT count(*)" + where, words, year, scribe).query(Integer.class).single();
    List<IncomingRegisterLine> lines =
        bind(
                "SELECT *"
                    + where
                    + " ORDER BY year DESC, number DESC, id LIMIT :limit OFFSET :offset",
                words,
                year,
                scribe)
            .param("limit", Math.clamp(limit, 1, 5000))
            .param("offset", Math.max(0, offset))
            .query(IncomingRegisterLine.class)
            .list();
    return new Lines(lines, count);
  }

  static IncomingRegisterLine line(ResultSet row, int n) throws SQLException {
    return new IncomingRegisterLine(
        row.getObject("id", UUID.class),
        row.getString("agency"),
        row.getInt("number"),
        row.getObject("received_on", LocalDate.class),
        row.getString("sender"),
        row.getString("their_number"),
        row.getObject("their_day", LocalDate.class),
        row.getString("subject"),
        Arrival.Secrecy.valueOf(row.getString("secrecy")),
        DeliveryState.valueOf(row.getString("state")));
  }

  private JdbcClient.StatementSpec bind(String sql, String words, int year, ActingOfficer scribe) {
    return jdbc.sql(sql)
        .param("mine", String.join(",", authority.kept(scribe)))
        .param("year", year)
        .param("words", Folding.fold(words).replaceAll("[%_\\\\]", ""));
  }
}
