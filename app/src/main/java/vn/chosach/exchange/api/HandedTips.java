package vn.chosach.exchange.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.api.ApiRequest.Cursor;
import vn.chosach.kernel.IdSource;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.vault.Vault;

/** Tips that partners handed in: received like those of citizens, and how far each has come. */
@Component
class HandedTips {

  private final Tips tips;
  private final Vault vault;
  private final RowSecurityContext sight;
  private final JdbcClient jdbc;
  private final IdSource ids;
  private final InstantSource time;

  HandedTips(
      Tips tips,
      Vault vault,
      RowSecurityContext sight,
      JdbcClient jdbc,
      IdSource ids,
      InstantSource time) {
    this.tips = tips;
    this.vault = vault;
    this.sight = sight;
    this.jdbc = jdbc;
    this.ids = ids;
    this.time = time;
  }

  /**
   * How far a tip has come, in the stages that its reporter sees; no word of it. One that the
   * common desk does not sift is received, and more is told to nobody here.
   */
  record TipState(String number, Instant receivedAt, Stage state, Instant since) {}

  private record HandedTip(UUID tip, String tipNumber, Instant at) {}

  /** A page and where it ends. */
  record HandedPage(List<TipState> states, Cursor last) {}

  /** Receives a tip; when it answers {@code Received}, all of it is committed. */
  @Transactional
  public Reception hand(UUID partner, String repetition, Report report, Reporter reporter) {
    sight.ofTheProgram();
    Reception reception =
        tips.receive(
            ids.next(), key(partner, repetition), report, reporter, ApiRequest.actor(partner));
    if (reception instanceof Reception.Received got) {
      jdbc.sql(
              """
              INSERT INTO exchange.partner_tip (tip, partner, tip_number, at)
              VALUES (:tip, :partner, :number, :now) ON CONFLICT (tip) DO NOTHING
              """)
          .param("tip", got.tip())
          .param("partner", partner)
          .param("number", got.number())
          .param("now", time.instant().truncatedTo(ChronoUnit.MICROS))
          .update();
    }
    return reception;
  }

  /** The key of a partner is no secret of ours, so it is bound to the partner and marked again. */
  private String key(UUID partner, String repetition) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            vault.mark("partner-submission", (partner + "\n" + repetition).getBytes(UTF_8)));
  }

  /** Those of a partner that follow a place, the oldest first. */
  @Transactional(readOnly = true)
  public HandedPage after(UUID partner, Cursor cursor, int limit) {
    return page(
        "partner = :partner AND (at, tip) > (:at, :id) ORDER BY at, tip LIMIT :limit",
        sql ->
            sql.param("partner", partner)
                .param("at", cursor.at())
                .param("id", cursor.id())
                .param("limit", limit),
        cursor);
  }

  /** One of a partner; an empty page alike for one that is absent or of somebody else. */
  @Transactional(readOnly = true)
  public HandedPage one(UUID partner, String number) {
    return page(
        "partner = :partner AND tip_number = :number",
        sql -> sql.param("partner", partner).param("number", number),
        Cursor.FIRST);
  }

  private HandedPage page(String which, UnaryOperator<StatementSpec> asked, Cursor before) {
    sight.ofTheProgram();
    List<HandedTip> handed =
        asked
            .apply(
                jdbc.sql("SELECT tip, tip_number, at FROM exchange.partner_tip WHERE " + which))
            .query(HandedTip.class)
            .list();
    Map<UUID, Tip.Progress> progress =
        tips.read(handed.stream().map(HandedTip::tip).toList(), TipDesk.SIFTING).stream()
            .collect(Collectors.toMap(Tip::id, Tip::progress));
    return new HandedPage(
        handed.stream()
            .map(
                one -> {
                  var now = progress.get(one.tip());
                  return new TipState(
                      one.tipNumber(),
                      one.at(),
                      now == null ? Stage.RECEIVED : now.stage(),
                      now == null ? one.at() : now.since());
                })
            .toList(),
        handed.isEmpty() ? before : new Cursor(handed.getLast().at(), handed.getLast().tip()));
  }
}
