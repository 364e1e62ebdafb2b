package vn.chosach.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.api.ApiRequest.ApiPage;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.ReferralInbox.ReferralInboxQuestion;
import vn.chosach.referrals.ReferralInbox.ReferralInboxRow;
import vn.chosach.referrals.Referrals;
import vn.chosach.trust.LookupAnswer;
import vn.chosach.trust.LookupLine;
import vn.chosach.trust.Lookups;
import vn.chosach.trust.PublicFact;
import vn.chosach.trust.ReportBand;
import vn.chosach.trust.rating.TrustLabel;
import vn.chosach.ui.SentId;

/**
 * What a partner asks: what is public about an identifier, which is kept nowhere; and what is
 * referred to the agency whose system it is, as its head sees it. A referral is opened by
 * acknowledging it, which its sender sees; to answer is for persons.
 */
@RestController
record ReadingApi(
    Lookups lookups, Referrals referrals, Problems problems, JsonMapper json, InstantSource time) {

  static final String REFERRALS = ApiRequest.ROOT + "/referrals";
  private static final int LARGEST = 100_000;
  private static final int MOST_REFERRALS = 100;
  private static final String SOON = "5";
  private static final Duration SETTLING = Duration.ofSeconds(30);

  /** What is asked: any text in which identifiers stand. */
  record LookupQuestion(@Nullable String text) {}

  /** What is public about one identifier. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AskedLine(
      IdentifierKind kind,
      String written,
      LookupLine.Standing standing,
      TrustLabel label,
      List<PublicFact> known,
      @Nullable ReportBand reports,
      @Nullable LocalDate lastMonth) {

    static AskedLine of(LookupLine one) {
      return new AskedLine(
          one.identifier().kind(),
          one.written(),
          one.standing(),
          one.label(),
          one.known(),
          one.band(),
          one.lastMonth());
    }
  }

  @PostMapping(ApiRequest.ROOT + "/lookups")
  ResponseEntity<Object> ask(HttpServletRequest request) throws IOException {
    byte[] body = ApiRequest.body(request, LARGEST);
    if (body == null) {
      return problems.refused(request, HttpStatus.CONTENT_TOO_LARGE, "exchange.body-too-large");
    }
    String text;
    try {
      LookupQuestion asked = json.readValue(body, LookupQuestion.class);
      text = asked == null || asked.text() == null ? "" : asked.text();
    } catch (JacksonException notJson) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.body-unread");
    }
    return switch (lookups.ask(text)) {
      case LookupAnswer.Found(var lines, var more) ->
          ResponseEntity.ok(
              Map.of("lines", lines.stream().map(AskedLine::of).toList(), "more", more));
      case LookupAnswer.NotAsked(var refusal) when refusal.code().equals("trust.busy") ->
          ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
              .header(HttpHeaders.RETRY_AFTER, SOON)
              .contentType(MediaType.APPLICATION_PROBLEM_JSON)
              .body(problems.problem(request, HttpStatus.SERVICE_UNAVAILABLE, refusal, List.of()));
      case LookupAnswer.NotAsked(var refusal) ->
          problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, refusal);
    };
  }

  @GetMapping(REFERRALS)
  ResponseEntity<Object> tray(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit,
      HttpServletRequest request) {
    // Pages had numbers before; whoever still sends one begins anew and misses nothing.
    UUID after = cursor.matches("[0-9]{0,6}") ? SentId.NONE : SentId.of(cursor).orElse(null);
    if (after == null) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.cursor-wrong");
    }
    List<ReferralInboxRow> rows =
        referrals
            .tray(
                ReferralInboxQuestion.after(after, Math.clamp(limit, 1, MOST_REFERRALS)),
                head(caller))
            .rows();
    // Never past one that is so fresh that another sent before it may not be committed yet.
    Instant settled = time.instant().minus(SETTLING);
    String next =
        rows.stream()
            .filter(row -> row.sentAt().isBefore(settled))
            .map(row -> row.referral().toString())
            .reduce((one, later) -> later)
            .orElse(null);
    return ResponseEntity.ok(new ApiPage<>(rows, next));
  }

  @PostMapping(REFERRALS + "/" + ApiRequest.ID + "/receipt")
  ResponseEntity<Object> acknowledge(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return problems.found(
        referrals
            .open(id, head(caller))
            .filter(file -> file.own() != null)
            .flatMap(file -> Optional.ofNullable(file.content()).map(words -> opened(file, words))),
        request);
  }

  private static Map<String, Object> opened(ReferralFile file, ReferralFile.Content words) {
    return Map.of(
        "referral", file.referral().id(),
        "number", file.referral().number(),
        "purpose", file.referral().purpose(),
        "sender", file.referral().sender(),
        "title", words.title(),
        "words", words.words());
  }

  /** The head of the agency confirmed that its system reads with the eyes of its head. */
  private static ActingOfficer head(PartnerCaller caller) {
    return new ActingOfficer(
        new Actor(Actor.ActorKind.PARTNER, caller.partner(), caller.body()),
        Set.of(Role.AGENCY_HEAD));
  }
}
