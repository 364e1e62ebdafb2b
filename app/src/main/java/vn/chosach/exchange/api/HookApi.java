package vn.chosach.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.api.ApiRequest.ApiPage;
import vn.chosach.exchange.api.OwnHooks.NewSecret;
import vn.chosach.exchange.hooks.HookSignature;
import vn.chosach.exchange.partners.Hook;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.kernel.ActOutcome;

/** Addresses at which a partner is told of changes; their secrets are said once. */
@RestController
record HookApi(OwnHooks hooks, Problems problems, JsonMapper json) {

  static final String PATH = ApiRequest.ROOT + "/webhooks";
  private static final String ONE = PATH + "/" + ApiRequest.ID;
  private static final int LARGEST = 16_000;

  /** What a partner sends to name an address. */
  record SentHook(@Nullable String url, @Nullable List<String> topics) {}

  /** An address; the secret only in the answer that made it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownHook(
      UUID id,
      String url,
      List<String> topics,
      Instant registeredAt,
      @Nullable Instant failingSince,
      @Nullable Instant stoppedAt,
      @Nullable String secret) {

    /** Hides the secret. */
    @Override
    public String toString() {
      return "ShownHook[" + id + "]";
    }
  }

  /** A secret and until when the one before signs too. */
  record ShownSecret(String secret, Instant formerUntil) {

    /** Hides the secret. */
    @Override
    public String toString() {
      return "ShownSecret[" + formerUntil + "]";
    }
  }

  @GetMapping(PATH)
  ApiPage<ShownHook> list(@RequestAttribute(ApiRequest.CALLER) PartnerCaller caller) {
    return new ApiPage<>(
        hooks.of(caller).stream().map(hook -> shown(hook, null)).toList(), null);
  }

  @PostMapping(PATH)
  ResponseEntity<Object> register(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller, HttpServletRequest request)
      throws IOException {
    byte[] body = ApiRequest.body(request, LARGEST).orElse(null);
    if (body == null) {
      return problems.refused(request, HttpStatus.CONTENT_TOO_LARGE, "exchange.body-too-large");
    }
    SentHook sent;
    try {
      sent = json.readValue(body, SentHook.class);
    } catch (JacksonException notJson) {
      sent = null;
    }
    if (sent == null) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.body-unread");
    }
    byte[] secret = HookSignature.secret();
    return answer(
        hooks
            .register(
                caller,
                sent.url() == null ? "" : sent.url(),
                sent.topics() == null ? List.of() : sent.topics(),
                secret)
            .map(hook -> shown(hook, HookSignature.said(secret))),
        HttpStatus.CREATED,
        request);
  }

  @PostMapping(ONE + "/secret")
  ResponseEntity<Object> rotate(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable UUID id,
      HttpServletRequest request) {
    ActOutcome<NewSecret> made = hooks.rotate(caller, id);
    return answer(
        made.map(one -> new ShownSecret(HookSignature.said(one.secret()), one.formerUntil())),
        HttpStatus.OK,
        request);
  }

  @PostMapping(ONE + "/test")
  ResponseEntity<Object> test(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return answer(
        hooks.test(caller, id).map(hook -> shown(hook, null)), HttpStatus.ACCEPTED, request);
  }

  @DeleteMapping(ONE)
  ResponseEntity<Object> remove(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return answer(
        hooks.remove(caller, id).map(hook -> shown(hook, null)), HttpStatus.OK, request);
  }

  private <T> ResponseEntity<Object> answer(
      ActOutcome<T> outcome, HttpStatus done, HttpServletRequest request) {
    return outcome.settle(
        value -> ResponseEntity.status(done).body(value),
        refusal ->
            problems.refused(
                request,
                refusal.code().equals("exchange.absent")
                    ? HttpStatus.NOT_FOUND
                    : HttpStatus.UNPROCESSABLE_CONTENT,
                refusal));
  }

  private static ShownHook shown(Hook hook, @Nullable String secret) {
    return new ShownHook(
        hook.id(),
        hook.url(),
        hook.topics().stream().map(Hook.HookTopic::word).toList(),
        hook.registeredAt(),
        hook.failingSince(),
        hook.stoppedAt(),
        secret);
  }
}
