package vn.chosach.law;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chosach.catalogue.law.LawField;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Validity;

/** What is wrong with a version before its place is looked for. */
final class LawChecks {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
  private static final Pattern CODES =
      Pattern.compile("\\{([a-z0-9]+([.-][a-z0-9]+)*(,[a-z0-9]+([.-][a-z0-9]+)*)*)?\\}");
  private static final int KEY_MOST = 80;
  private static final int WORDS = 1000;

  private LawChecks() {}

  static Optional<Refusal> fault(LawProposal wish, LawList list, List<LawVersion> all) {
    boolean odd = !KEY.matcher(wish.key()).matches() || wish.key().length() > KEY_MOST;
    if (odd || all.isEmpty() && !list.shape().grows()) {
      return Optional.of(Refusal.of("law.unknown-key", "key", odd ? "…" : wish.key()));
    }
    if (wish.from() == null && !list.shape().single()) {
      return Optional.of(Refusal.of("law.day-missing"));
    }
    return Validity.refused(wish.from(), wish.to())
        .map(upsideDown -> Refusal.of("law.end-before-start"))
        .or(() -> columns(wish, list));
  }

  private static Optional<Refusal> columns(LawProposal wish, LawList list) {
    var known = new HashSet<String>();
    for (LawField field : list.fields()) {
      known.add(field.column());
      String value = wish.values().get(field.column());
      if (value == null ? !field.optional() : !readable(field, value)) {
        return Optional.of(Refusal.of("law.value-unreadable", "field", field.column()));
      }
    }
    return known.containsAll(wish.values().keySet())
        ? Optional.empty()
        : Optional.of(Refusal.of("law.value-unreadable", "field", "…"));
  }

  private static boolean readable(LawField field, String value) {
    return switch (field.kind()) {
      case LINE, WORDS -> !value.isBlank() && value.length() <= WORDS;
      case NUMBER, MONEY -> WHOLE.matcher(value).matches();
      case CHOICE -> field.choices().containsKey(value);
      case CODES -> CODES.matcher(value).matches();
    };
  }
}
