package vn.chosach.tips.erasing;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Refusal;
import vn.chosach.retention.RetainedRecords.Ended;
import vn.chosach.retention.RetainedRecords.Erasure;
import vn.chosach.retention.RetainedRecords.RetainedRecordsOrder;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyOutcome;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/**
 * Empties the sealed words of tips. The database allows it only beside a tombstone, and nothing
 * else of a row changes. Tips of the integrity desk are not found here: their existence is nobody's
 * business.
 */
@Component
record TipErasing(JdbcClient jdbc, Vault vault, Custody custody) {

  private static final Pattern NUMBER = Pattern.compile("PA-([0-9]{4})-([0-9]{1,9})");

  /** The parts of a tip that have a term of their own. */
  enum TipErasingPart {
    REPORTER("EXISTS (SELECT FROM tips.reporter r WHERE r.tip = t.id AND r.identity IS NOT NULL)"),
    WORDS("t.told IS NOT NULL");

    private final String there;

    TipErasingPart(String there) {
      this.there = there;
    }
  }

  List<Ended> ended(TipErasingPart part, Instant before, int limit) {
    return jdbc.sql(
            ended(part)
                + " AND p.stage = 'ANSWERED' AND p.since < :before ORDER BY p.since, t.id LIMIT"
                + " :limit")
        .param("before", before)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Ended(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  Optional<Ended> find(TipErasingPart part, String number) {
    Matcher typed = NUMBER.matcher(number);
    if (!typed.matches()) {
      return Optional.empty();
    }
    return jdbc.sql(ended(part) + " AND t.year = :year AND t.number = :number")
        .param("year", Integer.parseInt(typed.group(1)))
        .param("number", Integer.parseInt(typed.group(2)))
        .query(
            (row, n) ->
                new Ended(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getTimestamp("since").toInstant()))
        .optional();
  }

  /** Anything but an answered tip; its stage is held, so that nobody opens it again meanwhile. */
  boolean open(UUID tip) {
    return jdbc.sql("SELECT stage <> 'ANSWERED' FROM tips.progress WHERE tip = :tip FOR SHARE")
        .param("tip", tip)
        .query(Boolean.class)
        .single();
  }

  /** The files go only with the words, so what holds the words holds them. */
  void protect(TipErasingPart part, UUID tip, boolean held) {
    jdbc.sql(
            held
                ? "INSERT INTO tips.held (tip, part) VALUES (:tip, :part) ON CONFLICT DO NOTHING"
                : "DELETE FROM tips.held WHERE tip = :tip AND part = :part")
        .param("tip", tip)
        .param("part", part.name())
        .update();
    if (part == TipErasingPart.WORDS) {
      custody.protect(tip, held);
    }
  }

  private static String ended(TipErasingPart part) {
    return """
    SELECT t.id, 'PA-' || t.year || '-' || t.number AS name, p.since
      FROM tips.tip t JOIN tips.progress p ON p.tip = t.id
     WHERE t.desk = 'SIFTING' AND
    """
        + part.there;
  }

  Erasure reporter(UUID tip, RetainedRecordsOrder order) {
    String hash = hash("SELECT identity FROM tips.reporter WHERE tip = :tip ORDER BY id", tip);
    bury(tip, TipErasingPart.REPORTER, order);
    return new Erasure.Erased(hash, identities(tip));
  }

  /** All that was told and said, who told it, and the files. */
  Erasure words(UUID tip, RetainedRecordsOrder order) {
    String hash = hash("SELECT told FROM tips.tip WHERE id = :tip", tip);
    bury(tip, TipErasingPart.WORDS, order);
    int parts = identities(tip);
    parts +=
        empty("UPDATE tips.tip SET told = NULL WHERE id = :tip AND told IS NOT NULL", tip)
            + empty(
                "UPDATE tips.happening SET words = NULL WHERE tip = :tip AND words IS NOT NULL",
                "SELECT count(*) FROM tips.happening WHERE tip = :tip AND words IS NOT NULL",
                tip)
            + empty(
                "UPDATE tips.origin SET about = NULL WHERE tip = :tip AND about IS NOT NULL",
                "SELECT count(*) FROM tips.origin WHERE tip = :tip AND about IS NOT NULL",
                tip);
    for (KeptFile file : vault.files(tip)) {
      Optional<Refusal> refusal = destroyed(file.id(), order);
      if (refusal.isPresent()) {
        return new Erasure.ErasureRefused(refusal.get());
      }
      parts++;
    }
    return new Erasure.Erased(hash, parts);
  }

  private int identities(UUID tip) {
    return empty(
        "UPDATE tips.reporter SET identity = NULL WHERE tip = :tip AND identity IS NOT NULL",
        "SELECT count(*) FROM tips.reporter WHERE tip = :tip AND identity IS NOT NULL",
        tip);
  }

  /** An update that touches no row is refused by the trigger, so that is asked first. */
  private int empty(String update, String count, UUID tip) {
    int there = jdbc.sql(count).param("tip", tip).query(Integer.class).single();
    return there == 0 ? 0 : empty(update, tip);
  }

  private int empty(String update, UUID tip) {
    return jdbc.sql(update).param("tip", tip).update();
  }

  private Optional<Refusal> destroyed(UUID file, RetainedRecordsOrder order) {
    return refused(custody.askDestruction(file, order.first(), order.words(), order.basis()))
        .filter(refusal -> !refusal.code().equals("vault.destruction-asked-already"))
        .or(() -> refused(custody.destroy(file, order.second(), order.words())))
        .filter(refusal -> !refusal.code().equals("vault.destroyed"));
  }

  private static Optional<Refusal> refused(CustodyOutcome outcome) {
    return switch (outcome) {
      case CustodyOutcome.CustodyDone done -> Optional.empty();
      case CustodyOutcome.Packed packed -> Optional.empty();
      case CustodyOutcome.CustodyRefused no -> Optional.of(no.refusal());
    };
  }

  private void bury(UUID tip, TipErasingPart part, RetainedRecordsOrder order) {
    jdbc.sql(
            """
            INSERT INTO tips.erasure
              (tip, part, stub, erased_at, first_by, first_agency, second_by, second_agency)
            VALUES (:tip, :part, :stub, :at, :firstBy, :firstAgency, :secondBy, :secondAgency)
            """)
        .param("tip", tip)
        .param("part", part.name())
        .param("stub", order.stub())
        .param("at", order.at())
        .param("firstBy", order.first().id())
        .param("firstAgency", order.first().agency())
        .param("secondBy", order.second().id())
        .param("secondAgency", order.second().agency())
        .update();
  }

  private String hash(String sql, UUID tip) {
    MessageDigest digest = Sha256.begin();
    jdbc.sql(sql).param("tip", tip).query(byte[].class).list().stream()
        .filter(java.util.Objects::nonNull)
        .forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }
}
