package vn.chosach.tips.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture tiles of "what is it about": goods the committee deals with, and what it does not.
 */
public enum Subject {
  COSMETICS("health.cosmetics"),
  MEDICINE("health"),
  FOOD("food"),
  TOBACCO("tobacco"),
  FASHION("fashion"),
  ELECTRONICS("electronics"),
  FARM("agriculture"),
  FUEL("energy"),
  BANNED("banned"),
  OTHER("other"),
  /** Money sent to swindlers, no goods: the police. */
  SCAM(null),
  /** A quarrel over exchange, refund, delivery: consumer protection. */
  DISPUTE(null),
  /** Fire, accident, violence: the emergency numbers. */
  EMERGENCY(null);

  private final @Nullable String goods;

  Subject(@Nullable String goods) {
    this.goods = goods;
  }

  static Optional<Subject> of(String name) {
    return Stream.of(values()).filter(subject -> subject.name().equals(name)).findFirst();
  }

  /** Code of the goods group in the catalogue; {@code null} for what the committee does not do. */
  public @Nullable String goods() {
    return goods;
  }

  public boolean inScope() {
    return goods != null;
  }

  /** Message key of its name. */
  public String textKey() {
    return "tips.subject." + word();
  }

  /** Lower-case name, for ids and icons. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tiles whose card says where to go. */
  public static List<Subject> outOfScope() {
    return Stream.of(values()).filter(subject -> !subject.inScope()).toList();
  }
}
