package vn.chosach.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.chosach.exchange.api.ApiRequest.ApiPage;
import vn.chosach.exchange.national.SubmissionBook;
import vn.chosach.exchange.national.SubmissionBook.SubmissionQuestion;
import vn.chosach.exchange.national.SubmissionReceiver;
import vn.chosach.exchange.national.SubmissionReceiver.SubmissionSeal;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;

/** Signed submissions of a province to the national committee, and what the committee asks back. */
@RestController
record SubmissionApi(SubmissionReceiver receiver, SubmissionBook book, Problems problems) {

  static final String PATH = ApiRequest.ROOT + "/submissions";

  /** The same as a package of the axis of documents, which bears its signature inside. */
  private static final String PACKAGE = "application/edxml+xml";

  private static final int LARGEST = 4 << 20;

  @PostMapping(PATH)
  ResponseEntity<Object> receive(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestHeader(name = "webhook-id", defaultValue = "") String id,
      @RequestHeader(name = "webhook-timestamp", defaultValue = "") String second,
      @RequestHeader(name = "webhook-signature", defaultValue = "") String signature,
      HttpServletRequest request)
      throws IOException {
    byte[] body = ApiRequest.body(request, LARGEST);
    if (body == null) {
      return problems.refused(request, HttpStatus.CONTENT_TOO_LARGE, "exchange.body-too-large");
    }
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    long at = second.matches("[0-9]{1,12}") ? Long.parseLong(second) : 0;
    return (type.startsWith(PACKAGE)
            ? receiver.receive(caller.partner(), body)
            : receiver.receive(caller.partner(), new SubmissionSeal(id, at, signature), body))
        .settle(
            done ->
                ResponseEntity.status(done.again() ? HttpStatus.OK : HttpStatus.CREATED)
                    .body((Object) done),
            no -> problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, no));
  }

  /** Where a province whose own chain was cut off by a restore goes on. */
  @GetMapping(PATH + "/last")
  ResponseEntity<Object> last(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller, HttpServletRequest request) {
    return problems.found(receiver.held(caller.partner()), request);
  }

  @GetMapping(PATH + "/questions")
  ApiPage<SubmissionQuestion> questions(@RequestAttribute(ApiRequest.CALLER) PartnerCaller caller) {
    List<SubmissionQuestion> open = book.open(caller.partner());
    return new ApiPage<>(open, null);
  }
}
