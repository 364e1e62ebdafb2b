package vn.chosach.officers;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/**
 * Who makes an account what it is.
 *
 * @param asked who asks; the program itself at the console
 * @param agreed the second administrator; {@code null} for one alone
 */
record Makers(Actor asked, @Nullable Actor agreed) {

  static Makers alone(Actor asked) {
    return new Makers(asked, null);
  }

  /** Why these do not suffice for what needs two administrators. */
  @Nullable Refusal refusal() {
    return agreed == null && asked.kind() != Actor.ActorKind.SYSTEM
        ? Refusal.of("officers.two-administrators")
        : null;
  }

  @Nullable UUID agreedBy() {
    return agreed == null ? null : agreed.id();
  }

  /** The facts of an act, and who agreed to it if somebody did. */
  Map<String, String> with(Map<String, String> facts) {
    if (agreed == null) {
      return facts;
    }
    var all = new HashMap<>(facts);
    all.put("agreed", String.valueOf(agreed.id()));
    all.put("agreedFor", String.valueOf(agreed.agency()));
    return all;
  }
}
