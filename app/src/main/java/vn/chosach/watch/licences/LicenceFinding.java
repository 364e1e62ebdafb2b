package vn.chosach.watch.licences;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Tone;

/** What a check of a paper ends with. */
public enum LicenceFinding {
  /** The issuing body confirms it, and its term has not passed. */
  VALID,
  /** Its term has passed. */
  EXPIRED,
  /** The issuing body knows no such paper. */
  NOT_IN_REGISTER,
  /** It belongs to somebody else. */
  OTHER_HOLDER,
  /** The issuing body took it back. */
  WITHDRAWN;

  /** Whether it is a sign of a violation, which a second officer reads. */
  public boolean signs() {
    return this == NOT_IN_REGISTER || this == OTHER_HOLDER;
  }

  Tone tone() {
    return switch (this) {
      case VALID -> Tone.OK;
      case EXPIRED -> Tone.LATE;
      case NOT_IN_REGISTER, OTHER_HOLDER, WITHDRAWN -> Tone.WARN;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "watch.licence.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable LicenceFinding of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }
}
