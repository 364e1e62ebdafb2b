package vn.chosach.exchange.partners;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.IdSource;

/** Puts events up for partners, as CloudEvents 1.0 in JSON, in the transaction of who tells. */
@Component
public record HookOutbox(HookRepository hooks, JsonMapper json, IdSource ids, InstantSource time) {

  /**
   * Tells an address of something.
   *
   * @param about what changed, in which version; of the same it is told once
   * @param type of the event
   * @param subject as people say it; empty for none
   */
  public void tell(Hook hook, String about, String type, String subject, Object data) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID id = ids.next();
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", id.toString());
    event.put("source", "/api/v1");
    event.put("type", type);
    if (!subject.isEmpty()) {
      event.put("subject", subject);
    }
    event.put("time", now.toString());
    event.put("datacontenttype", "application/json");
    event.put("data", data);
    hooks.add(id, hook.id(), about, type, json.writeValueAsBytes(event), now);
  }

  /** Sends an event that means nothing, so that both sides see that it gets through. */
  public void test(Hook hook) {
    tell(hook, "test/" + ids.next(), Hook.TEST, "", Map.of("hook", hook.id()));
  }
}
