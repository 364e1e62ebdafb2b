package vn.chosach.exchange.partners;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.exchange.partners.Partner.PartnerScope;

/**
 * An address at which a partner is told of changes.
 *
 * @param partner its identifier
 * @param url {@code https}, at a host of the public net
 * @param failingSince since when nothing got through; {@code null} while it does
 * @param stoppedAt when it was taken away or switched off
 */
public record Hook(
    UUID id,
    UUID partner,
    String url,
    List<HookTopic> topics,
    Instant registeredAt,
    @Nullable Instant failingSince,
    @Nullable Instant stoppedAt) {

  public Hook {
    topics = List.copyOf(topics);
  }

  /** Of what a partner is told. */
  public enum HookTopic {
    /** A tip that it handed in came further. */
    TIP(PartnerScope.TIPS),
    /** A listing that it handed in was flagged, or what was found of it changed. */
    HIT(PartnerScope.LISTINGS),
    /** Something happened with a referral to its agency. */
    REFERRAL(PartnerScope.REFERRALS),
    /** It is asked to remove, to tell or to restore something. */
    REMOVAL(PartnerScope.REMOVALS);

    private final PartnerScope scope;

    HookTopic(PartnerScope scope) {
      this.scope = scope;
    }

    /** What must be open to the partner. */
    public PartnerScope scope() {
      return scope;
    }

    /** As the interface calls it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Type of its events. */
    public String type() {
      return "vn.chosach." + word() + ".changed";
    }
  }

  /**
   * Something that did not get through and is tried no more.
   *
   * @param kind type of the event
   * @param answer what came back last
   */
  public record DeadLetter(UUID id, String url, String kind, Instant at, int tries, String answer) {

    /** What the event is about, {@code test} for a test. */
    public String word() {
      return kind.split("\\.", -1)[2];
    }

    /** Whether a status came back. */
    public boolean status() {
      return answer.matches("[0-9]+");
    }

    /** Code of the fault where none did. */
    public String fault() {
      return answer.isEmpty() ? "none" : answer;
    }
  }

  /** Type of the event by which an address is tried out. */
  public static final String TEST = "vn.chosach.test";
}
