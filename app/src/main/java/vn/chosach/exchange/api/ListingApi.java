package vn.chosach.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.exchange.api.ApiRequest.Cursor;
import vn.chosach.exchange.api.ApiRequest.ApiPage;
import vn.chosach.exchange.api.HandedListings.PushOutcome;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeState;
import vn.chosach.watch.intake.RefusedRow;
import vn.chosach.watch.review.HandedHits.HandedHit;

/** Listings of a partner, and those of them that were flagged. */
@RestController
record ListingApi(
    HandedListings handed, Catalogue catalogue, Problems problems, Texts texts, InstantSource time) {

  static final String PATH = ApiRequest.ROOT + "/listings";
  static final String HITS = ApiRequest.ROOT + "/hits";
  private static final int LARGEST = 8 << 20;

  /** A row that was left out. */
  record LeftOut(long row, String code, String detail, String text) {}

  /** How far an import is. */
  record ImportReport(
      UUID id,
      IntakeState state,
      boolean again,
      String sha256,
      long read,
      long kept,
      long changed,
      long unchanged,
      long refused,
      List<String> remarks,
      @Nullable String fault,
      List<LeftOut> refusedRows) {}

  @PostMapping(PATH)
  ResponseEntity<Object> push(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestHeader(name = ApiRequest.REPETITION, defaultValue = "") String repetition,
      HttpServletRequest request)
      throws IOException {
    String platform = ApiRequest.query(request, "platform");
    if (!ApiRequest.repeats(repetition)) {
      return refused(request, "exchange.repetition-key");
    }
    if (!platform.isEmpty()
        && catalogue.platforms(Vietnam.dayOf(time.instant())).stream()
            .noneMatch(one -> one.code().equals(platform))) {
      return refused(request, "watch.platform-unknown");
    }
    byte[] body = ApiRequest.body(request, LARGEST).orElse(null);
    if (body == null) {
      return problems.refused(request, HttpStatus.CONTENT_TOO_LARGE, "exchange.body-too-large");
    }
    return switch (handed.take(caller, repetition, platform, body)) {
      case PushOutcome.Taken(var intake, var again) ->
          ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.ACCEPTED)
              .header(HttpHeaders.LOCATION, PATH + "/" + intake.id())
              .body(report(intake, again, List.of()));
      case PushOutcome.Declined(var refusal) ->
          problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, refusal);
    };
  }

  private ResponseEntity<Object> refused(HttpServletRequest request, String code) {
    return problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, code);
  }

  @GetMapping(PATH + "/" + ApiRequest.ID)
  ResponseEntity<Object> report(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return handed
        .one(caller.partner(), id)
        .<ResponseEntity<Object>>map(
            intake -> ResponseEntity.ok(report(intake, true, handed.refused(id))))
        .orElseGet(() -> problems.refused(request, HttpStatus.NOT_FOUND, "exchange.absent"));
  }

  private ImportReport report(Intake intake, boolean again, List<RefusedRow> refused) {
    Intake.Counts counts = intake.counts();
    return new ImportReport(
        intake.id(),
        intake.state(),
        again,
        intake.sha256(),
        intake.rowsDone(),
        counts.kept(),
        counts.changed(),
        counts.unchanged(),
        counts.refused(),
        intake.remarks(),
        intake.fault(),
        refused.stream()
            .map(
                row ->
                    new LeftOut(
                        row.row(),
                        row.code(),
                        texts.text(Lang.VI, row.textKey()),
                        row.detail()))
            .toList());
  }

  @GetMapping(HITS)
  ResponseEntity<Object> hits(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request) {
    Cursor from = Cursor.of(cursor).orElse(null);
    if (from == null) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.cursor-wrong");
    }
    List<HandedHit> hits = handed.hits(caller.partner(), from, ApiRequest.limit(limit));
    return ResponseEntity.ok(
        new ApiPage<>(
            hits,
            hits.isEmpty()
                ? null
                : new Cursor(hits.getLast().since(), hits.getLast().id()).text()));
  }
}
