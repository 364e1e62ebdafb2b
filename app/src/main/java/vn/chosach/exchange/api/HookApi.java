package vn.chosach.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.api.ApiRequest.ApiPage;
import vn.chosach.exchange.hooks.HookDelivery;
import vn.chosach.exchange.hooks.HookSignature;
import vn.chosach.exchange.partners.Hook;
import vn.chosach.exchange.partners.Hook.HookTopic;
import vn.chosach.exchange.partners.HookOutbox;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;

/**
 * Addresses at which a partner is told of changes, each act in the journal. Secrets are said once.
 */
@RestController
record HookApi(
    HookOutbox outbox,
    HookDelivery delivery,
    Journal journal,
    TransactionTemplate transaction,
    Problems problems,
    JsonMapper json) {

  static final String PATH = ApiRequest.ROOT + "/webhooks";
  private static final String ONE = PATH + "/" + ApiRequest.ID;
  private static final int LARGEST = 16_000;
  private static final int MOST = 5;

  /** So long the secret before signs too, so that a partner changes it without losing an event. */
  private static final Duration OVERLAP = Duration.ofDays(1);

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

    static ShownHook of(Hook hook, @Nullable String secret) {
      return new ShownHook(
          hook.id(),
          hook.url(),
          hook.topics().stream().map(HookTopic::word).toList(),
          hook.registeredAt(),
          hook.failingSince(),
          hook.stoppedAt(),
          secret);
    }

    /** Hides the secret. */
    @Override
    public String toString() {
      return "ShownHook[" + id + "]";
    }
  }

  @GetMapping(PATH)
  ApiPage<ShownHook> list(@RequestAttribute(ApiRequest.CALLER) PartnerCaller caller) {
    return new ApiPage<>(
        outbox.hooks().of(caller.partner()).stream().map(hook -> ShownHook.of(hook, null)).toList(),
        null);
  }

  @PostMapping(PATH)
  ResponseEntity<Object> register(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller, HttpServletRequest request)
      throws IOException {
    byte[] body = ApiRequest.body(request, LARGEST);
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
    List<String> words = sent.topics() == null ? List.of() : sent.topics();
    var hook =
        new Hook(
            outbox.ids().next(),
            caller.partner(),
            sent.url() == null ? "" : sent.url().strip(),
            Arrays.stream(HookTopic.values()).filter(one -> words.contains(one.word())).toList(),
            outbox.time().instant().truncatedTo(ChronoUnit.MICROS),
            null,
            null);
    boolean strange = hook.topics().isEmpty() || hook.topics().size() != words.size();
    if (!delivery.takes(hook.url())) {
      // Asked before a connection to the database is held: a name may take its time.
      return problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, "exchange.url-refused");
    }
    byte[] secret = HookSignature.secret();
    return transaction.execute(
        status ->
            refusal(hook, strange, caller)
                .or(
                    () ->
                        Refusal.when(!outbox.hooks().register(hook, secret), "exchange.hook-known"))
                .map(no -> problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, no))
                .orElseGet(
                    () -> {
                      write(hook, "exchange.hook-registered");
                      return ResponseEntity.status(HttpStatus.CREATED)
                          .body(ShownHook.of(hook, HookSignature.said(secret)));
                    }));
  }

  private Optional<Refusal> refusal(Hook hook, boolean strange, PartnerCaller caller) {
    return Refusal.when(strange, "exchange.topics-missing")
        .or(
            () ->
                Refusal.when(
                    hook.topics().stream().anyMatch(it -> !caller.scopes().contains(it.scope())),
                    "exchange.scope-missing"))
        .or(
            () ->
                Refusal.when(
                    outbox.hooks().of(caller.partner()).stream()
                            .filter(one -> one.stoppedAt() == null)
                            .count()
                        >= MOST,
                    "exchange.too-many-hooks"));
  }

  /** Makes the secret anew. */
  @PostMapping(ONE + "/secret")
  ResponseEntity<Object> renew(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable UUID id,
      HttpServletRequest request) {
    byte[] secret = HookSignature.secret();
    Instant until = outbox.time().instant().plus(OVERLAP).truncatedTo(ChronoUnit.SECONDS);
    return acted(
        caller,
        id,
        "exchange.hook-secret-changed",
        hook -> {
          outbox.hooks().renew(id, secret, until);
          return Map.of("secret", HookSignature.said(secret), "formerUntil", until);
        },
        request);
  }

  @PostMapping(ONE + "/test")
  ResponseEntity<Object> test(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return acted(
        caller,
        id,
        "exchange.hook-tested",
        hook -> {
          outbox.test(hook);
          return ShownHook.of(hook, null);
        },
        request);
  }

  @DeleteMapping(ONE)
  ResponseEntity<Object> remove(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return acted(
        caller,
        id,
        "exchange.hook-removed",
        hook -> {
          outbox.hooks().stop(caller.partner(), id, outbox.time().instant());
          return ShownHook.of(hook, null);
        },
        request);
  }

  private ResponseEntity<Object> acted(
      PartnerCaller caller,
      UUID id,
      String verb,
      Function<Hook, Object> act,
      HttpServletRequest request) {
    return transaction.execute(
        status ->
            problems.found(
                outbox
                    .hooks()
                    .one(caller.partner(), id)
                    .map(
                        hook -> {
                          write(hook, verb);
                          return act.apply(hook);
                        }),
                request));
  }

  private void write(Hook hook, String verb) {
    journal.append(
        Act.of(ApiRequest.actor(hook.partner()), verb, "exchange-partner", hook.partner())
            .with(Map.of("url", hook.url())));
  }
}
