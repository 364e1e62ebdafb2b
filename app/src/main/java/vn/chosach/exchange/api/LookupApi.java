package vn.chosach.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.trust.LookupAnswer;
import vn.chosach.trust.LookupLine;
import vn.chosach.trust.Lookups;
import vn.chosach.trust.PublicFact;
import vn.chosach.trust.ReportBand;
import vn.chosach.trust.rating.TrustLabel;

/**
 * The look-up of everyone for programs. What is asked travels in the body and is kept nowhere; the
 * count of a day says how often somebody asked, and not what.
 */
@RestController
record LookupApi(Lookups lookups, Problems problems, JsonMapper json) {

  static final String PATH = ApiRequest.ROOT + "/lookups";
  private static final int LARGEST = 100_000;
  private static final String SOON = "5";

  /** What is asked: any text in which identifiers stand. */
  record Asked(@Nullable String text) {}

  /** What follows from one publication. */
  record KnownFact(
      TrustLabel label,
      String title,
      String agency,
      LocalDate since,
      LocalDate expiresOn,
      String path) {}

  /** What is public about one identifier. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AskedLine(
      IdentifierKind kind,
      String written,
      LookupLine.Standing standing,
      TrustLabel label,
      List<KnownFact> known,
      @Nullable ReportBand reports,
      @Nullable LocalDate lastMonth) {}

  /** The answer; {@code more} identifiers were read and not looked up. */
  record Answer(List<AskedLine> lines, int more) {}

  @PostMapping(PATH)
  ResponseEntity<Object> ask(HttpServletRequest request) throws IOException {
    byte[] body = ApiRequest.body(request, LARGEST).orElse(null);
    if (body == null) {
      return problems.refused(request, HttpStatus.CONTENT_TOO_LARGE, "exchange.body-too-large");
    }
    String text;
    try {
      Asked asked = json.readValue(body, Asked.class);
      text = asked == null || asked.text() == null ? "" : asked.text();
    } catch (JacksonException notJson) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.body-unread");
    }
    return switch (lookups.ask(text)) {
      case LookupAnswer.Found(var lines, var more) ->
          ResponseEntity.ok(new Answer(lines.stream().map(LookupApi::line).toList(), more));
      case LookupAnswer.NotAsked(var refusal) ->
          refusal.code().equals("trust.busy")
              ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                  .header(HttpHeaders.RETRY_AFTER, SOON)
                  .body(
                      problems.problem(
                          request, HttpStatus.SERVICE_UNAVAILABLE, refusal, List.of()))
              : problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, refusal);
    };
  }

  private static AskedLine line(LookupLine one) {
    return new AskedLine(
        one.identifier().kind(),
        one.written(),
        one.standing(),
        one.label(),
        one.known().stream().map(LookupApi::known).toList(),
        one.band(),
        one.lastMonth());
  }

  private static KnownFact known(PublicFact fact) {
    return new KnownFact(
        fact.label(), fact.title(), fact.agency(), fact.since(), fact.expiresOn(), fact.path());
  }
}
