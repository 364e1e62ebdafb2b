package vn.chosach.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.api.ApiRequest.ApiPage;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.exchange.removals.Removal;
import vn.chosach.exchange.removals.RemovalAnswers;
import vn.chosach.exchange.removals.RemovalAnswers.RemovalAnswer;
import vn.chosach.ui.SentId;

/** Signed requests that a platform is asked, and what its system answers. */
@RestController
record RemovalApi(RemovalAnswers answers, Problems problems, JsonMapper json) {

  static final String PATH = ApiRequest.ROOT + "/removals";

  /** Room for an answer of the greatest length, however its letters are written. */
  private static final int LARGEST = 200_000;

  /** A request, as its platform may read it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AskedRemoval(
      String number,
      String kind,
      String agency,
      String paper,
      List<String> addresses,
      @Nullable Instant checkedAt,
      @Nullable LocalDate dueOn,
      int answers) {}

  /** What a platform sends. */
  record SentRemovalAnswer(@Nullable Boolean done, @Nullable String words) {}

  @GetMapping(PATH)
  ApiPage<AskedRemoval> asked(@RequestAttribute(ApiRequest.CALLER) PartnerCaller caller) {
    return new ApiPage<>(
        answers.asked(caller.partner()).stream().map(RemovalApi::asked).toList(), null);
  }

  private static AskedRemoval asked(Removal one) {
    return new AskedRemoval(
        one.number(),
        one.kind().name().toLowerCase(Locale.ROOT),
        one.agency(),
        one.paper(),
        one.lines(),
        one.checkAt(),
        one.dueOn(),
        one.answers());
  }

  @PostMapping(PATH + "/{number:YG-[0-9]{4}-[0-9]{4,9}}/answers")
  ResponseEntity<Object> answer(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable String number,
      @RequestHeader(name = ApiRequest.REPETITION, defaultValue = "") String repetition,
      HttpServletRequest request)
      throws IOException {
    byte[] body = ApiRequest.body(request, LARGEST);
    if (body == null) {
      return problems.refused(request, HttpStatus.CONTENT_TOO_LARGE, "exchange.body-too-large");
    }
    if (!ApiRequest.repeats(repetition)) {
      return problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, "exchange.repetition-key");
    }
    SentRemovalAnswer sent;
    try {
      sent = json.readValue(body, SentRemovalAnswer.class);
    } catch (JacksonException notJson) {
      sent = null;
    }
    if (sent == null || sent.done() == null || sent.words() == null) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.body-unread");
    }
    return answers
        .answer(
            caller.partner(),
            number,
            new RemovalAnswer(SentId.NONE, Instant.EPOCH, sent.done(), repetition, sent.words()))
        .settle(
            done ->
                ResponseEntity.status(done.again() ? HttpStatus.OK : HttpStatus.CREATED)
                    .body((Object) done),
            no ->
                problems.refused(
                    request,
                    no.code().equals("exchange.absent")
                        ? HttpStatus.NOT_FOUND
                        : HttpStatus.UNPROCESSABLE_CONTENT,
                    no));
  }
}
