package vn.chosach.tips.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * A partner's hotline hands in what it heard. {@code Authorization: Bearer <key>} says who it is,
 * {@code Idempotency-Key} (16 to 100 characters, new for each report) makes a repetition the same
 * report. 201 received, 200 received before, 401 no such key, 400 not readable, 413 too large, 422
 * with a list of what is wrong, names and codes that nobody knows among it.
 */
@RestController
class PartnerApi {

  static final String PATH = "/api/doi-tac/tin-bao";
  private static final int LARGEST = 256_000;
  private static final String BEARER = "Bearer ";

  private final Partners partners;
  private final Tips tips;
  private final Texts texts;
  private final SentCodes codes;
  private final ObjectReader reader;
  private final IdSource ids;

  PartnerApi(
      Partners partners, Tips tips, Texts texts, SentCodes codes, JsonMapper json, IdSource ids) {
    this.partners = partners;
    this.tips = tips;
    this.texts = texts;
    this.codes = codes;
    // What stands under a name that nobody reads would be lost, and called received.
    this.reader =
        json.readerFor(PartnerApiSent.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.ids = ids;
  }

  /**
   * What a partner sends. Times as in RFC 3339; {@code area}, {@code accusedAgency} and {@code
   * goods} by the codes of the directory and the catalogue.
   */
  record PartnerApiSent(
      @Nullable String receivedAt,
      @Nullable String where,
      @Nullable String link,
      @Nullable String area,
      @Nullable String goods,
      @Nullable String story,
      @Nullable Boolean againstOffice,
      @Nullable String accused,
      @Nullable String accusedAgency,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String address) {}

  @PostMapping(path = PATH, produces = "application/json")
  ResponseEntity<Map<String, Object>> hand(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String repetition,
      HttpServletRequest request)
      throws IOException {
    String key =
        authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? authorization.substring(BEARER.length()).strip()
            : "";
    PartnerLine partner = partners.byKey(key).orElse(null);
    if (partner == null) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
          .body(Map.of("error", "unauthorized"));
    }
    if (!repetition.matches("[\\x21-\\x7e]{16,100}")) {
      return refused("Idempotency-Key", "tips.repetition-key-missing");
    }
    byte[] body;
    try (InputStream in = request.getInputStream()) {
      body = in.readNBytes(LARGEST + 1);
    }
    if (body.length > LARGEST) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
          .body(Map.of("error", "too large", "limit", LARGEST));
    }
    try {
      PartnerApiSent sent = reader.readValue(body);
      return sent == null ? notReadable() : receive(partner, repetition, sent);
    } catch (UnrecognizedPropertyException unknown) {
      return refused(SentCodes.shortened(unknown.getPropertyName()), "tips.part-unknown");
    } catch (JacksonException notJson) {
      return notReadable();
    }
  }

  private static ResponseEntity<Map<String, Object>> notReadable() {
    return ResponseEntity.badRequest().body(Map.of("error", "not readable"));
  }

  private ResponseEntity<Map<String, Object>> receive(
      PartnerLine partner, String repetition, PartnerApiSent sent) {
    List<Reception.ReceptionFault> wrong = codes.faults(sent);
    if (!wrong.isEmpty()) {
      return faults(wrong);
    }
    var report =
        new Report(
            Channel.PARTNER,
            null,
            text(sent.link()),
            SentCodes.code(sent.area()),
            text(sent.where()),
            SentCodes.code(sent.goods()),
            text(sent.story()),
            null,
            null,
            null,
            Boolean.TRUE.equals(sent.againstOffice()),
            text(sent.accused()),
            SentCodes.code(sent.accusedAgency()),
            SentCodes.moment(SentCodes.code(sent.receivedAt())));
    var reporter = new Reporter(text(sent.name()), text(sent.phone()), "", text(sent.address()));
    var actor = new Actor(Actor.ActorKind.PARTNER, partner.id(), null);
    // The key of a partner is no secret of ours, so it is bound to the partner and marked again.
    String key = partners.submissionKey(partner.id(), repetition);
    return switch (tips.receive(ids.next(), key, report, reporter, actor)) {
      case Reception.Received received ->
          ResponseEntity.status(received.again() ? HttpStatus.OK : HttpStatus.CREATED)
              .body(
                  Map.of(
                      "number", received.number(),
                      "code", received.code().grouped(),
                      "again", received.again()));
      case Reception.ReceptionRefused no -> faults(no.faults());
    };
  }

  private ResponseEntity<Map<String, Object>> refused(String part, String code) {
    return faults(List.of(new Reception.ReceptionFault(part, vn.chosach.kernel.Refusal.of(code))));
  }

  private ResponseEntity<Map<String, Object>> faults(List<Reception.ReceptionFault> all) {
    var faults = new ArrayList<Map<String, String>>();
    for (Reception.ReceptionFault fault : all) {
      faults.add(
          Map.of(
              // The form of the public calls it so; a partner sends it as "link".
              "part", fault.part().equals("shared") ? "link" : fault.part(),
              "code", fault.refusal().code(),
              "message", texts.text(Lang.VI, fault.refusal())));
    }
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(Map.of("error", "refused", "faults", faults));
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
