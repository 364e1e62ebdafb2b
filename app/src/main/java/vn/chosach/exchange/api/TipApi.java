package vn.chosach.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.api.ApiRequest.Cursor;
import vn.chosach.exchange.api.ApiRequest.ApiPage;
import vn.chosach.exchange.api.HandedTips.HandedPage;
import vn.chosach.exchange.api.Problems.PartRefusal;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.kernel.Refusal;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;

/** Tips of a partner. */
@RestController
class TipApi {

  static final String PATH = ApiRequest.ROOT + "/tips";
  private static final int LARGEST = 256_000;

  private final HandedTips handed;
  private final SentTips sent;
  private final Problems problems;
  private final ObjectReader reader;

  TipApi(HandedTips handed, SentTips sent, Problems problems, JsonMapper json) {
    this.handed = handed;
    this.sent = sent;
    this.problems = problems;
    // What stands under a name that nobody reads would be lost, and called received.
    this.reader =
        json.readerFor(SentTip.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * What a partner sends. Times as in RFC 3339; {@code area}, {@code accusedAgency} and {@code
   * goods} by the codes of the directory and the catalogue.
   */
  record SentTip(
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

  /** As a citizen is given it: number and code. */
  record TipReceipt(String number, String code, boolean again) {}

  @PostMapping(PATH)
  ResponseEntity<Object> hand(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestHeader(name = ApiRequest.REPETITION, defaultValue = "") String repetition,
      HttpServletRequest request)
      throws IOException {
    if (!ApiRequest.repeats(repetition)) {
      return fault(request, ApiRequest.REPETITION, "exchange.repetition-key");
    }
    byte[] body = ApiRequest.body(request, LARGEST).orElse(null);
    if (body == null) {
      return problems.refused(request, HttpStatus.CONTENT_TOO_LARGE, "exchange.body-too-large");
    }
    try {
      SentTip tip = reader.readValue(body);
      return tip == null ? unread(request) : receive(caller, repetition, tip, request);
    } catch (UnrecognizedPropertyException unknown) {
      return fault(request, SentTips.shortened(unknown.getPropertyName()), "tips.part-unknown");
    } catch (JacksonException notJson) {
      return unread(request);
    }
  }

  private ResponseEntity<Object> unread(HttpServletRequest request) {
    return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.body-unread");
  }

  private ResponseEntity<Object> fault(HttpServletRequest request, String part, String code) {
    return problems.faults(request, List.of(new PartRefusal(part, Refusal.of(code))));
  }

  private ResponseEntity<Object> receive(
      PartnerCaller caller, String repetition, SentTip tip, HttpServletRequest request) {
    List<Reception.ReceptionFault> wrong = sent.faults(tip);
    if (!wrong.isEmpty()) {
      return faults(wrong, request);
    }
    var report =
        new Report(
            Channel.PARTNER,
            null,
            text(tip.link()),
            SentTips.code(tip.area()),
            text(tip.where()),
            SentTips.code(tip.goods()),
            text(tip.story()),
            null,
            null,
            null,
            Boolean.TRUE.equals(tip.againstOffice()),
            text(tip.accused()),
            SentTips.code(tip.accusedAgency()),
            SentTips.moment(SentTips.code(tip.receivedAt())));
    var reporter = new Reporter(text(tip.name()), text(tip.phone()), "", text(tip.address()));
    return switch (handed.hand(caller.partner(), repetition, report, reporter)) {
      case Reception.Received got ->
          ResponseEntity.status(got.again() ? HttpStatus.OK : HttpStatus.CREATED)
              .body(new TipReceipt(got.number(), got.code().grouped(), got.again()));
      case Reception.ReceptionRefused no -> faults(no.faults(), request);
    };
  }

  private ResponseEntity<Object> faults(
      List<Reception.ReceptionFault> all, HttpServletRequest request) {
    var faults = new ArrayList<PartRefusal>();
    for (Reception.ReceptionFault one : all) {
      // The form of the public calls it so; a partner sends it as "link".
      faults.add(
          new PartRefusal(one.part().equals("shared") ? "link" : one.part(), one.refusal()));
    }
    return problems.faults(request, faults);
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }

  @GetMapping(PATH)
  ResponseEntity<Object> states(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request) {
    Cursor from = Cursor.of(cursor).orElse(null);
    if (from == null) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.cursor-wrong");
    }
    HandedPage page = handed.after(caller.partner(), from, ApiRequest.limit(limit));
    return ResponseEntity.ok(
        new ApiPage<>(page.states(), page.states().isEmpty() ? null : page.last().text()));
  }

  @GetMapping(PATH + "/{number:PA-[0-9]{4}-[0-9]{1,12}}")
  ResponseEntity<Object> state(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable String number,
      HttpServletRequest request) {
    return handed.one(caller.partner(), number).states().stream()
        .findFirst()
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> problems.refused(request, HttpStatus.NOT_FOUND, "exchange.absent"));
  }
}
