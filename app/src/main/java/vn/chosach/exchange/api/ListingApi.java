package vn.chosach.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.exchange.api.ApiRequest.ApiPage;
import vn.chosach.exchange.api.ApiRequest.Cursor;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.Intakes;
import vn.chosach.watch.intake.RefusedRow;
import vn.chosach.watch.review.HandedHits;
import vn.chosach.watch.review.HandedHits.HandedHit;

/**
 * Listings of a partner, and those of them that were flagged. A repetition with the same key is the
 * same import; another content under it is refused, because one of the two would be lost unseen.
 */
@RestController
record ListingApi(
    Intakes intakes,
    HandedHits hits,
    Catalogue catalogue,
    Journal journal,
    JdbcClient jdbc,
    TransactionTemplate transaction,
    Problems problems) {

  static final String PATH = ApiRequest.ROOT + "/listings";
  private static final int LARGEST = 8 << 20;
  private static final int MOST_REFUSED = 1_000;
  private static final String PLATFORM = "platform=";

  @PostMapping(PATH)
  ResponseEntity<Object> push(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestHeader(name = ApiRequest.REPETITION, defaultValue = "") String repetition,
      HttpServletRequest request)
      throws IOException {
    String platform = platform(request);
    boolean unknown =
        !platform.isEmpty()
            && catalogue.platform(platform, Vietnam.dayOf(hits.time().instant())).isEmpty();
    if (unknown || !ApiRequest.repeats(repetition)) {
      return problems.refused(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          unknown ? "watch.platform-unknown" : "exchange.repetition-key");
    }
    byte[] body = ApiRequest.body(request, LARGEST);
    return body == null
        ? problems.refused(request, HttpStatus.CONTENT_TOO_LARGE, "exchange.body-too-large")
        : transaction.execute(status -> take(caller, repetition, platform, body, request));
  }

  /**
   * From the address alone: a server that is asked for parameters reads the body as a form when the
   * sender names no other kind, as curl does, and nothing would be left of the listings.
   */
  private static String platform(HttpServletRequest request) {
    String query = request.getQueryString();
    return Arrays.stream(query == null ? new String[0] : query.split("&"))
        .filter(part -> part.startsWith(PLATFORM))
        .map(part -> part.substring(PLATFORM.length()))
        .findFirst()
        .orElse("");
  }

  private ResponseEntity<Object> take(
      PartnerCaller caller,
      String repetition,
      String platform,
      byte[] body,
      HttpServletRequest request) {
    Optional<Intake> before = before(caller.partner(), repetition);
    if (before.isPresent()) {
      return before.get().sha256().equals(Sha256.hex(body))
          ? answer(before.get(), true)
          : problems.refused(
              request, HttpStatus.UNPROCESSABLE_CONTENT, "exchange.repetition-reused");
    }
    return intakes
        .take(
            Intake.Source.PUSH,
            caller.name(),
            platform,
            new ByteArrayInputStream(body),
            LARGEST,
            ApiRequest.actor(caller.partner()))
        .settle(
            intake -> {
              jdbc.sql("INSERT INTO exchange.partner_push VALUES (:partner, :repetition, :intake)")
                  .param("partner", caller.partner())
                  .param("repetition", repetition)
                  .param("intake", intake)
                  .update();
              return answer(intakes.one(intake).orElseThrow(), false);
            },
            no -> problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, no));
  }

  /** What came under a key before; one after the other, so that two at once are one import. */
  private Optional<Intake> before(UUID partner, String repetition) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:which, 0))")
        .param("which", partner + "/" + repetition)
        .query((row, n) -> true)
        .single();
    return jdbc.sql(
            """
            SELECT intake FROM exchange.partner_push
             WHERE partner = :partner AND repetition = :repetition
            """)
        .param("partner", partner)
        .param("repetition", repetition)
        .query(UUID.class)
        .optional()
        .flatMap(intakes::one);
  }

  private ResponseEntity<Object> answer(Intake intake, boolean again) {
    return ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .header(HttpHeaders.LOCATION, PATH + "/" + intake.id())
        .body(report(intake, again, List.of()));
  }

  @GetMapping(PATH + "/" + ApiRequest.ID)
  ResponseEntity<Object> report(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return problems.found(
        intakes
            .one(id)
            .filter(one -> caller.partner().equals(one.askedBy()))
            .map(one -> report(one, true, intakes.refused(id, MOST_REFUSED))),
        request);
  }

  private Map<String, Object> report(Intake intake, boolean again, List<RefusedRow> refused) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("id", intake.id());
    report.put("state", intake.state());
    report.put("again", again);
    report.put("sha256", intake.sha256());
    report.put("read", intake.rowsDone());
    report.put("kept", intake.counts().kept());
    report.put("changed", intake.counts().changed());
    report.put("unchanged", intake.counts().unchanged());
    report.put("refused", intake.counts().refused());
    report.put("remarks", intake.remarks());
    report.put("fault", intake.fault());
    report.put("refusedRows", refused.stream().map(this::leftOut).toList());
    return report;
  }

  private Map<String, Object> leftOut(RefusedRow row) {
    return Map.of(
        "row", row.row(),
        "code", row.code(),
        "detail", problems.texts().text(Lang.VI, row.textKey()),
        "text", row.detail());
  }

  /** Flagged listings of the partner that follow a place; what leaves is written down. */
  @GetMapping(ApiRequest.ROOT + "/hits")
  ResponseEntity<Object> hits(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit,
      HttpServletRequest request) {
    Cursor from = Cursor.of(cursor).orElse(null);
    if (from == null) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.cursor-wrong");
    }
    UUID partner = caller.partner();
    return transaction.execute(
        status -> {
          List<HandedHit> found =
              hits.after(partner, from.at(), from.id(), hits.settled(), ApiRequest.limit(limit));
          if (found.isEmpty()) {
            return ResponseEntity.ok(new ApiPage<>(found, null));
          }
          journal.append(
              Act.of(
                      ApiRequest.actor(partner),
                      "exchange.partner-hits-read",
                      "exchange-partner",
                      partner)
                  .with(Map.of("count", String.valueOf(found.size()))));
          HandedHit last = found.getLast();
          return ResponseEntity.ok(
              new ApiPage<>(found, new Cursor(last.toldAt(), last.id()).text()));
        });
  }
}
