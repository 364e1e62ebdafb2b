package vn.chosach.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.tips.Reception.ReceptionFault;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Answers that say why something is refused (RFC 9457), with the reason code of the program. */
@Component
record Problems(Texts texts) {

  /**
   * A problem.
   *
   * @param code reason code; partners may rely on it
   * @param detail the reason in words, English for who asks for English
   * @param faults part by part; empty where the reason is one
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Problem(
      String type, String title, int status, String code, String detail, List<Fault> faults) {}

  /** What is wrong with one part of what was sent. */
  record Fault(String part, String code, String detail) {}

  ResponseEntity<Object> refused(HttpServletRequest to, HttpStatus status, String code) {
    return refused(to, status, Refusal.of(code));
  }

  ResponseEntity<Object> refused(HttpServletRequest to, HttpStatus status, Refusal refusal) {
    return answer(problem(to, status, refusal, List.of()));
  }

  /** What is there, or the one answer for what is absent and what is somebody else's. */
  <T> ResponseEntity<Object> found(Optional<T> one, HttpServletRequest to) {
    return one.<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> refused(to, HttpStatus.NOT_FOUND, "exchange.absent"));
  }

  /** Refused because of what was sent; the first fault gives the code. */
  ResponseEntity<Object> faults(HttpServletRequest to, List<ReceptionFault> faults) {
    return answer(
        problem(
            to,
            HttpStatus.UNPROCESSABLE_CONTENT,
            faults.getFirst().refusal(),
            faults.stream()
                .map(it -> new Fault(it.part(), it.refusal().code(), detail(to, it.refusal())))
                .toList()));
  }

  Problem problem(HttpServletRequest to, HttpStatus status, Refusal why, List<Fault> faults) {
    return new Problem(
        "about:blank",
        status.getReasonPhrase(),
        status.value(),
        why.code(),
        detail(to, why),
        faults);
  }

  private static ResponseEntity<Object> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private String detail(HttpServletRequest to, Refusal refusal) {
    String asked = to.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return texts.text(asked != null && asked.startsWith("en") ? Lang.EN : Lang.VI, refusal);
  }
}
