package vn.chosach.exchange.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.api.ApiRequest.ApiPage;
import vn.chosach.exchange.api.ApiRequest.Cursor;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Reception.ReceptionFault;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.vault.Vault;

/** Tips of a partner: received like those of citizens, and how far each has come. */
@RestController
record TipApi(
    Tips tips,
    SentTips sentTips,
    Vault vault,
    RowSecurityContext sight,
    JdbcClient jdbc,
    TransactionTemplate transaction,
    Problems problems,
    JsonMapper json) {

  static final String PATH = ApiRequest.ROOT + "/tips";
  private static final int LARGEST = 256_000;

  /** As a citizen is given it: number and code. */
  record TipReceipt(String number, String code, boolean again) {}

  /**
   * How far a tip has come, in the stages that its reporter sees; no word of it, and nothing of who
   * sifts it: one that accuses an office moves here like any other.
   */
  record TipState(String number, Instant receivedAt, Stage state, Instant since) {}

  private record HandedTip(UUID tip, String tipNumber, Instant at) {}

  @PostMapping(PATH)
  ResponseEntity<Object> hand(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestHeader(name = ApiRequest.REPETITION, defaultValue = "") String repetition,
      HttpServletRequest request)
      throws IOException {
    if (!ApiRequest.repeats(repetition)) {
      return fault(request, ApiRequest.REPETITION, "exchange.repetition-key");
    }
    byte[] body = ApiRequest.body(request, LARGEST);
    if (body == null) {
      return problems.refused(request, HttpStatus.CONTENT_TOO_LARGE, "exchange.body-too-large");
    }
    SentTips.SentTip tip = null;
    try {
      // What stands under a name that nobody reads would be lost, and called received.
      tip =
          json.readerFor(SentTips.SentTip.class)
              .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(body);
    } catch (UnrecognizedPropertyException unknown) {
      return fault(request, SentTips.shortened(unknown.getPropertyName()), "tips.part-unknown");
    } catch (JacksonException notJson) {
      tip = null;
    }
    if (tip == null) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.body-unread");
    }
    List<ReceptionFault> wrong = sentTips.faults(tip);
    return wrong.isEmpty()
        ? receive(caller.partner(), repetition, tip, request)
        : problems.faults(request, wrong);
  }

  private ResponseEntity<Object> fault(HttpServletRequest request, String part, String code) {
    return problems.faults(request, List.of(SentTips.fault(part, Refusal.of(code))));
  }

  /** When it is answered as received, all of it is committed. */
  private ResponseEntity<Object> receive(
      UUID partner, String repetition, SentTips.SentTip tip, HttpServletRequest request) {
    // The key of a partner is no secret of ours, so it is bound to the partner and marked again.
    byte[] key = vault.mark("partner-submission", (partner + "\n" + repetition).getBytes(UTF_8));
    Reception reception =
        tips.receive(
            sentTips.ids().next(),
            Base64.getUrlEncoder().withoutPadding().encodeToString(key),
            tip.report(),
            tip.reporter(),
            ApiRequest.actor(partner));
    return switch (reception) {
      case Reception.Received got ->
          ResponseEntity.status(got.again() ? HttpStatus.OK : HttpStatus.CREATED)
              .body(new TipReceipt(got.number(), got.code().grouped(), got.again()));
      case Reception.ReceptionRefused no ->
          problems.faults(request, no.faults().stream().map(SentTips::named).toList());
    };
  }

  /** What each partner handed in by this door, from which on it may ask how far it has come. */
  @Component
  record PartnerTips(SentTips sentTips, RowSecurityContext sight, JdbcClient jdbc)
      implements Reception.PartnerReception {

    @Override
    public void received(Map<Reception.Received, UUID> handed) {
      List<Reception.Received> tips = List.copyOf(handed.keySet());
      sight.ofTheProgram();
      jdbc.sql(
              """
              INSERT INTO exchange.partner_tip (tip, partner, tip_number, at)
              SELECT tip, partner, number, :now
                FROM unnest(:tips::uuid[], :partners::uuid[], :numbers::text[])
                       AS handed (tip, partner, number)
              ON CONFLICT (tip) DO NOTHING
              """)
          .param("tips", tips.stream().map(Reception.Received::tip).toArray(UUID[]::new))
          .param("partners", tips.stream().map(handed::get).toArray(UUID[]::new))
          .param("numbers", tips.stream().map(Reception.Received::number).toArray(String[]::new))
          .param("now", sentTips.clock().instant())
          .update();
    }
  }

  @GetMapping(PATH)
  ResponseEntity<Object> states(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit,
      HttpServletRequest request) {
    Cursor from = Cursor.of(cursor).orElse(null);
    if (from == null) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.cursor-wrong");
    }
    return transaction.execute(
        status -> {
          List<HandedTip> handed =
              handed(
                  asked("AND (at, tip) > (:at, :id) ORDER BY at, tip LIMIT :limit", caller)
                      .param("at", from.at())
                      .param("id", from.id())
                      .param("limit", ApiRequest.limit(limit)));
          return ResponseEntity.ok(
              new ApiPage<>(
                  read(handed),
                  handed.isEmpty()
                      ? null
                      : new Cursor(handed.getLast().at(), handed.getLast().tip()).text()));
        });
  }

  @GetMapping(PATH + "/{number:PA-[0-9]{4}-[0-9]{1,12}}")
  ResponseEntity<Object> state(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable String number,
      HttpServletRequest request) {
    return transaction.execute(
        status ->
            problems.found(
                read(handed(asked("AND tip_number = :number", caller).param("number", number)))
                    .stream()
                    .findFirst(),
                request));
  }

  private StatementSpec asked(String which, PartnerCaller caller) {
    return jdbc.sql(
            "SELECT tip, tip_number, at FROM exchange.partner_tip WHERE partner = :partner "
                + which)
        .param("partner", caller.partner());
  }

  private List<HandedTip> handed(StatementSpec asked) {
    sight.ofTheProgram();
    return asked.query(HandedTip.class).list();
  }

  private List<TipState> read(List<HandedTip> handed) {
    List<UUID> ids = handed.stream().map(HandedTip::tip).toList();
    Map<UUID, Tip.Progress> stages =
        Arrays.stream(TipDesk.values())
            .flatMap(desk -> tips.read(ids, desk).stream())
            .collect(Collectors.toMap(Tip::id, Tip::progress));
    return handed.stream().map(one -> state(one, stages.get(one.tip()))).toList();
  }

  private static TipState state(HandedTip one, Tip.@Nullable Progress now) {
    return now == null
        ? new TipState(one.tipNumber(), one.at(), Stage.RECEIVED, one.at())
        : new TipState(one.tipNumber(), one.at(), now.stage(), now.since());
  }
}
