package vn.chosach.tips;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.RowDigest;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;
import vn.chosach.postgres.SharedFlush;
import vn.chosach.tips.integrity.Accusations;
import vn.chosach.tips.police.PoliceTips;
import vn.chosach.tips.rules.Links;
import vn.chosach.tips.sifting.TipsToSift;

/** Writes a new tip, inside the transaction in which it is received. */
@Component
record TipWriter(
    TipRepository repository,
    NewTipRepository rows,
    TipSeals seals,
    Apart apart,
    Journal journal,
    TipsToSift toSift,
    SharedFlush flush,
    IdSource ids) {

  private static final Period CODE_OPENS_FOR = Period.ofYears(3);

  /** Who told it, which agency is accused, and whether the police alone read it. */
  @Component
  static class Apart {

    private final Identities identities;
    private final Accusations accusations;
    private final PoliceTips police;

    Apart(Identities identities, Accusations accusations, PoliceTips police) {
      this.identities = identities;
      this.accusations = accusations;
      this.police = police;
    }

    void keep(TipOrder order) {
      if (!order.reporter().unknown()) {
        identities.keep(order.tip(), order.reporter(), order.now());
      }
      String accused = order.report().accusedAgency();
      if (accused != null) {
        accusations.name(order.tip(), accused, order.enteredBy());
      }
      police.received(order.tip(), order.report(), order.actor());
    }
  }

  /**
   * What is to be written.
   *
   * @param files how many came with it
   */
  record TipOrder(
      UUID tip,
      String key,
      byte[] content,
      int files,
      Report report,
      Reporter reporter,
      Actor actor,
      Instant now) {

    TipOrder {
      now = RowDigest.kept(now);
    }

    /** Who entered it for another, and for which agency. */
    @Nullable String enteredFor() {
      return enteredBy() == null ? null : actor.agency();
    }

    TipDesk desk() {
      return report.accuses() ? TipDesk.INTEGRITY : TipDesk.SIFTING;
    }

    /**
     * When it reached the office, as fine as the database keeps it: row, hash and receipt say the
     * same.
     */
    Instant receivedAt() {
      Instant received = report.receivedAt();
      return received == null ? now : RowDigest.kept(received);
    }

    Instant codeExpires() {
      return now.atZone(Vietnam.ZONE).plus(CODE_OPENS_FOR).toInstant();
    }

    @Nullable UUID enteredBy() {
      return actor.kind() == Actor.ActorKind.CITIZEN ? null : actor.id();
    }
  }

  /**
   * A tip with what is sealed and marked of it, which holds nobody up.
   *
   * @param told what was told, sealed
   * @param happening identifier of the first thing that happens to it
   */
  record SealedTip(
      TipOrder order, Code code, byte[] codeMark, byte[] submission, byte[] told, UUID happening) {

    private int year() {
      return Vietnam.dayOf(order.now()).getYear();
    }

    private Act received(TipSeals seals) {
      return Act.of(order.actor(), "tips.received", "tip", order.tip())
          .with(
              Map.of(
                  "channel",
                  order.report().channel().name(),
                  "told",
                  seals.digest(told),
                  RowDigest.DETAIL,
                  seals.beside(order)));
    }
  }

  SealedTip seal(TipOrder order) {
    Code code = seals.codeFor(order.key());
    return new SealedTip(
        order,
        code,
        seals.mark(code),
        seals.submissionMark(order.key()),
        seals.seal(order.tip(), told(order.report())),
        ids.next());
  }

  /**
   * Writes some, in their order, all in a few steps.
   *
   * @param others whether others may be writing too, who are not to wait for this disk
   */
  List<Reception.Received> write(List<SealedTip> tips, boolean others) {
    rows.begin(tips);
    tips.forEach(one -> apart.keep(one.order()));
    // Nothing that can be written before is written while others wait for the number.
    journal.append(tips.stream().map(one -> one.received(seals)).toList());
    if (tips.stream().anyMatch(one -> one.order().desk() == TipDesk.SIFTING)) {
      toSift.announce();
    }
    Map<UUID, String> numbers = rows.write(tips, others ? flush.early() : "''");
    return tips.stream()
        .map(
            one -> {
              UUID tip = one.order().tip();
              String number = Objects.requireNonNull(numbers.get(tip));
              return new Reception.Received(
                  tip, number, one.code(), one.order().receivedAt(), false, false);
            })
        .toList();
  }

  /** The same sending under another key: the reporter gets a code of its own for the same tip. */
  Reception.Received linkToEarlier(TipOrder order, TipRepository.Existing earlier) {
    Code code = seals.codeFor(order.key());
    repository.giveCode(earlier.id(), seals.mark(code), order.now(), order.codeExpires());
    journal.append(Act.of(order.actor(), "tips.sent-again", "tip", earlier.id()));
    return new Reception.Received(
        earlier.id(), earlier.number(), code, earlier.receivedAt(), true, false);
  }

  private static Tip.TipContent told(Report report) {
    return new Tip.TipContent(
        report.shared(),
        Links.first(report.shared()).orElse(null),
        report.where(),
        report.story(),
        report.accused());
  }

  /** Rows of new tips. */
  @Component
  record NewTipRepository(JdbcClient jdbc, JsonMapper json) {

    private record NumberedTip(UUID id, String number) {}

    /**
     * Code, stage and first happening, which point to the tip that the same transaction writes, and
     * that it is to be sifted at the common desk.
     */
    void begin(List<SealedTip> begun) {
      // Statements over so many rows would else be planned anew each time.
      jdbc.sql(
              """
              WITH given AS (
                SELECT * FROM json_to_recordset(:rows::json) AS g
                  (tip uuid, code bytea, now timestamptz, expires timestamptz, happening uuid,
                   files int, sifted boolean)),
              code AS (
                INSERT INTO tips.code (mark, tip, given_at, expires_at)
                SELECT code, tip, now, expires FROM given),
              progress AS (
                INSERT INTO tips.progress (tip, stage, since) SELECT tip, 'RECEIVED', now FROM given),
              to_sift AS (
                INSERT INTO tips.to_sift (tip, files, at)
                SELECT tip, files, now FROM given WHERE sifted),
              happening AS (
                INSERT INTO tips.happening (id, tip, at, kind, by_reporter, stage)
                SELECT happening, tip, now, 'MOVED', false, 'RECEIVED' FROM given)
              SELECT set_config('plan_cache_mode', 'force_generic_plan', true)
              """)
          .param(
              "rows", json.writeValueAsString(begun.stream().map(NewTipRepository::first).toList()))
          .query(String.class)
          .single();
    }

    private static Map<String, Object> first(SealedTip tip) {
      TipOrder order = tip.order();
      return Map.of(
          "tip", order.tip(),
          "code", hex(tip.codeMark()),
          "now", order.now().toString(),
          "expires", order.codeExpires().toString(),
          "happening", tip.happening(),
          "files", order.files(),
          "sifted", order.desk() == TipDesk.SIFTING);
    }

    /**
     * Writes tips with the next numbers of their year, in their order; for these others wait.
     * Returns the numbers.
     *
     * @param early what lets them go on with the commit
     */
    Map<UUID, String> write(List<SealedTip> tips, String early) {
      return jdbc
          .sql(
              """
                  WITH given AS (
                    SELECT * FROM ROWS FROM (json_to_recordset(:rows::json)
                        AS (id uuid, year int, channel text, desk text, submission bytea,
                            content bytea, place text, area text, goods text, seen_on date,
                            seen_minute smallint, paid bigint, told bytea, received_at timestamptz,
                            entered_at timestamptz, entered_by uuid, entered_for text))
                      WITH ORDINALITY),
                  next AS (
                    INSERT INTO tips.number_series AS series (year, last)
                    SELECT year, count(*) FROM given GROUP BY year ORDER BY year
                    ON CONFLICT (year) DO UPDATE SET last = series.last + excluded.last
                    RETURNING year, last, %s)
                  INSERT INTO tips.tip
                    (id, year, number, channel, desk, submission_mark, content_mark, place, area,
                     goods, seen_on, seen_minute, paid, told, received_at, entered_at, entered_by,
                     entered_for)
                  SELECT id, year,
                         next.last + 1 - row_number() OVER (PARTITION BY year ORDER BY ordinality DESC),
                         channel, desk, submission, content, place, area, goods, seen_on, seen_minute,
                         paid, told, received_at, entered_at, entered_by, entered_for
                    FROM given JOIN next USING (year)
                  RETURNING id, year, number
                  """
                  .formatted(early))
          .param("rows", json.writeValueAsString(tips.stream().map(NewTipRepository::row).toList()))
          .query(
              (row, n) ->
                  new NumberedTip(
                      row.getObject("id", UUID.class),
                      TipRepository.number(row.getInt("year"), row.getInt("number"))))
          .list()
          .stream()
          .collect(Collectors.toMap(NumberedTip::id, NumberedTip::number));
    }

    private static Map<String, @Nullable Object> row(SealedTip tip) {
      TipOrder order = tip.order();
      Report report = order.report();
      LocalDate seen = report.seenOn();
      Dong paid = report.paid();
      var row = new HashMap<String, @Nullable Object>();
      row.put("id", order.tip());
      row.put("year", tip.year());
      row.put("channel", report.channel());
      row.put("desk", order.desk());
      row.put("submission", hex(tip.submission()));
      row.put("content", hex(order.content()));
      row.put("place", report.place());
      row.put("area", report.area());
      row.put("goods", report.goods());
      row.put("seen_on", seen == null ? null : seen.toString());
      row.put("seen_minute", report.seenMinute());
      row.put("paid", paid == null ? null : paid.amount());
      row.put("told", hex(tip.told()));
      row.put("received_at", order.receivedAt().toString());
      row.put("entered_at", order.now().toString());
      row.put("entered_by", order.enteredBy());
      row.put("entered_for", order.enteredFor());
      return row;
    }

    /** Bytes as the database reads them in a text. */
    private static String hex(byte[] bytes) {
      return "\\x" + HexFormat.of().formatHex(bytes);
    }
  }
}
