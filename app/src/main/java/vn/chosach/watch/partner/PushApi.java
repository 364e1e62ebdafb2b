package vn.chosach.watch.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Texts;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.RefusedRow;

/**
 * A partner's program hands listings in: JSON (an array or one object a line) or CSV, at most 8 MB,
 * with the columns of an uploaded file. {@code Authorization: Bearer <key>} says who it is, {@code
 * Idempotency-Key} (16 to 100 characters, new for each push) makes a repetition the same push,
 * {@code ?san=} names the platform of rows that name none. 202 taken, 200 taken before, 401 no such
 * key, 413 too large, 422 with what is wrong. The report of a push is read at its address: state,
 * counts, and each refused row with its reason.
 */
@RestController
record PushApi(
    Partners partners, Pushes pushes, Catalogue catalogue, Texts texts, InstantSource time) {

  static final String PATH = "/api/doi-tac/tin-rao";
  static final int LARGEST = 8 << 20;

  private static final String ID = "/{id:" + SentId.FORM + "}";
  private static final String PLATFORM = "san=";
  private static final String BEARER = "Bearer ";

  @PostMapping(path = PATH, produces = "application/json")
  ResponseEntity<Map<String, Object>> push(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String repetition,
      HttpServletRequest request)
      throws IOException {
    String platform = platform(request);
    Optional<PartnerLine> partner = partner(authorization);
    if (partner.isEmpty()) {
      return unknown();
    }
    if (!repetition.matches("[\\x21-\\x7e]{16,100}")) {
      return refused(Refusal.of("watch.push-key-missing"));
    }
    if (!platform.isEmpty()
        && catalogue.platforms(Vietnam.dayOf(time.instant())).stream()
            .noneMatch(one -> one.code().equals(platform))) {
      return refused(Refusal.of("watch.platform-unknown"));
    }
    byte[] body;
    try (InputStream in = request.getInputStream()) {
      body = in.readNBytes(LARGEST + 1);
    }
    if (body.length > LARGEST) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
          .body(Map.of("error", "too large", "limit", LARGEST));
    }
    return switch (pushes.take(partner.get(), repetition, platform, body)) {
      case Pushes.PushesOutcome.Taken taken -> {
        Map<String, Object> answer = report(taken.intake());
        answer.put("again", taken.again());
        yield ResponseEntity.status(taken.again() ? HttpStatus.OK : HttpStatus.ACCEPTED)
            .header(HttpHeaders.LOCATION, PATH + "/" + taken.intake().id())
            .body(answer);
      }
      case Pushes.PushesOutcome.Declined declined -> refused(declined.refusal());
    };
  }

  @GetMapping(path = PATH + ID, produces = "application/json")
  ResponseEntity<Map<String, Object>> report(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @PathVariable UUID id) {
    Optional<PartnerLine> partner = partner(authorization);
    if (partner.isEmpty()) {
      return unknown();
    }
    return pushes
        .one(partner.get(), id)
        .map(
            intake -> {
              Map<String, Object> answer = report(intake);
              answer.put("refusedRows", rows(pushes.refused(id)));
              return ResponseEntity.ok(answer);
            })
        .orElseGet(
            () -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(Map.of("error", "not found")));
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

  private Optional<PartnerLine> partner(String authorization) {
    String key =
        authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? authorization.substring(BEARER.length()).strip()
            : "";
    return partners.byKey(key);
  }

  private static Map<String, Object> report(Intake intake) {
    Intake.Counts counts = intake.counts();
    String fault = intake.fault();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", intake.id().toString());
    answer.put("state", intake.state().name());
    answer.put("sha256", intake.sha256());
    answer.put("read", intake.rowsDone());
    answer.put("kept", counts.kept());
    answer.put("changed", counts.changed());
    answer.put("unchanged", counts.unchanged());
    answer.put("refused", counts.refused());
    answer.put("remarks", intake.remarks());
    answer.put("fault", fault == null ? "" : fault);
    return answer;
  }

  private List<Map<String, Object>> rows(List<RefusedRow> refused) {
    var rows = new ArrayList<Map<String, Object>>();
    for (RefusedRow row : refused) {
      rows.add(
          Map.of(
              "row", row.row(),
              "code", row.code(),
              "message", texts.text(Lang.VI, row.textKey()),
              "text", row.detail()));
    }
    return rows;
  }

  private static ResponseEntity<Map<String, Object>> unknown() {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .body(Map.of("error", "unauthorized"));
  }

  private ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(
            Map.of(
                "error", "refused",
                "code", refusal.code(),
                "message", texts.text(Lang.VI, refusal)));
  }
}
