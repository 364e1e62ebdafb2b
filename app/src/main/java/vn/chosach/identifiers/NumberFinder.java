package vn.chosach.identifiers;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.DigitGroup.Gap;
import vn.chosach.identifiers.Identifier.Sureness;
import vn.chosach.identifiers.Label.Meaning;
import vn.chosach.identifiers.numbers.CitizenNumbers;
import vn.chosach.identifiers.numbers.PhoneNumbers;
import vn.chosach.identifiers.numbers.TaxCodes;

/**
 * Telephone numbers, accounts, tax codes and citizen numbers. The nearest label before a number
 * decides which kinds it may be; without a label its shape does.
 */
final class NumberFinder {

  private static final int LABEL_REACH = 48;
  private static final int BANK_REACH = 44;
  private static final int TOUCHING = 6;
  private static final int ACCOUNT_MIN = 6;
  private static final int ACCOUNT_SHAPED_MIN = 8;
  private static final int ACCOUNT_MAX = 19;
  private static final int WHOLE_GROUP = 8;
  private static final int LONGEST = 17;
  private static final int MONEY_WINDOW = 12;

  private static final Pattern MONEY_AFTER =
      Pattern.compile("^[ .,]?(?:d|dong|vnd|vn|k|tr|trieu|nghin|ngan|ty|usd)\\b");
  private static final Pattern THOUSANDS = Pattern.compile("^[1-9]\\d{0,2}(?:[.,]000)+$");

  private final NormalizedText normalizedText;
  private final Findings findings;
  private final List<DigitGroup> groups;
  private final Labels labels;

  NumberFinder(NormalizedText normalizedText, Findings findings) {
    this.normalizedText = normalizedText;
    this.findings = findings;
    this.groups = DigitGroups.of(normalizedText.folded);
    this.labels = new Labels(normalizedText.folded);
  }

  void find() {
    int i = 0;
    while (i < groups.size()) {
      DigitGroup group = groups.get(i);
      int last = findings.taken(group.start()) ? i : at(i);
      i = Math.max(last, i) + 1;
    }
  }

  /** Tries all kinds at one group; the last group that was used, or -1. */
  private int at(int i) {
    DigitGroup group = groups.get(i);
    Label label = labels.before(group.start(), LABEL_REACH);
    Meaning meaning = label == null ? null : label.meaning();
    if (meaning == Meaning.TAX) {
      return first(tax(i, true), () -> citizen(i, true), () -> phone(i, false));
    }
    if (meaning == Meaning.CITIZEN) {
      return first(citizen(i, true), () -> phone(i, false), () -> -1);
    }
    if (meaning == Meaning.ACCOUNT || label != null && label.bank() != null && label.strong()) {
      return first(account(i, true), () -> phone(i, false), () -> -1);
    }
    int used = phone(i, meaning == Meaning.PHONE);
    if (used >= 0) {
      return meaning == Meaning.PHONE ? used : Math.max(used, account(i, false));
    }
    if (meaning == Meaning.OTHER_NUMBER) {
      return -1;
    }
    return first(account(i, false), () -> citizen(i, false), () -> tax(i, false));
  }

  private static int first(
      int found, java.util.function.IntSupplier second, java.util.function.IntSupplier third) {
    if (found >= 0) {
      return found;
    }
    int next = second.getAsInt();
    return next >= 0 ? next : third.getAsInt();
  }

  private int phone(int i, boolean stated) {
    Phone phone = phoneAt(i, stated);
    if (phone == null) {
      return -1;
    }
    add(
        IdentifierKind.PHONE,
        phone.key(),
        PhoneNumbers.core(phone.key()),
        i,
        phone.last(),
        stated ? Sureness.STATED : Sureness.SHAPED);
    return phone.last();
  }

  private record Phone(String key, int last) {}

  private @Nullable Phone phoneAt(int i, boolean stated) {
    DigitGroup lead = groups.get(i);
    Phone best = null;
    var digits = new StringBuilder();
    for (int j = i; j < groups.size(); j++) {
      DigitGroup group = groups.get(j);
      boolean apart =
          j > i && (group.gap() == Gap.APART || group.gap() == Gap.LIST && best != null);
      boolean changed = lead.plus() && group.spoken();
      if (apart || changed || digits.length() + group.digits().length() > LONGEST) {
        break;
      }
      digits.append(group.digits());
      Optional<String> key = PhoneNumbers.key(digits.toString(), lead.plus());
      if (key.isPresent() && (stated || j == i || !key.get().startsWith("1"))) {
        best = new Phone(key.get(), j);
        if (!lead.plus() || digits.toString().startsWith("84")) {
          return best;
        }
      }
    }
    if (best == null && stated) {
      return PhoneNumbers.keyWithoutZero(lead.digits()).map(key -> new Phone(key, i)).orElse(null);
    }
    return best;
  }

  private int tax(int i, boolean stated) {
    int last = stated ? reaching(i, TaxCodes.LENGTH) : i;
    String digits = last < 0 ? groups.get(i).digits() : joined(i, last);
    if (digits.length() == TaxCodes.LENGTH) {
      int branch = last + 1;
      if (branch < groups.size()
          && groups.get(branch).digits().length() == TaxCodes.BRANCH
          && (groups.get(branch).gap() == Gap.HYPHEN
              || stated && groups.get(branch).gap() == Gap.LOOSE)) {
        digits += groups.get(branch).digits();
        last = branch;
      }
    } else if (stated && digits.length() == TaxCodes.LENGTH + TaxCodes.BRANCH) {
      last = i;
    } else {
      return -1;
    }
    boolean checks = TaxCodes.checks(digits);
    if (!stated && (!checks || groups.get(i).spoken())) {
      return -1;
    }
    String key = TaxCodes.key(digits);
    Sureness sureness = stated ? Sureness.STATED : Sureness.SHAPED;
    add(IdentifierKind.TAX_CODE, key, digits, i, last, checks ? sureness : Sureness.DOUBTFUL);
    return last;
  }

  private int citizen(int i, boolean stated) {
    int last = reaching(i, CitizenNumbers.LENGTH);
    if (last < 0) {
      return stated && groups.get(i).digits().length() == CitizenNumbers.OLD_LENGTH
          ? addCitizen(i, i, Sureness.STATED)
          : -1;
    }
    boolean plausible = CitizenNumbers.plausible(joined(i, last));
    if (stated) {
      return addCitizen(i, last, plausible ? Sureness.STATED : Sureness.DOUBTFUL);
    }
    boolean shaped = plausible && !groups.get(i).spoken() && groups.get(i).digits().length() >= 3;
    return shaped ? addCitizen(i, last, Sureness.SHAPED) : -1;
  }

  private int addCitizen(int i, int last, Sureness sureness) {
    String digits = joined(i, last);
    add(IdentifierKind.CITIZEN_NUMBER, digits, digits, i, last, sureness);
    return last;
  }

  private int account(int i, boolean stated) {
    DigitGroup group = groups.get(i);
    if (group.plus() || group.spoken()) {
      return -1;
    }
    int last = group.digits().length() >= WHOLE_GROUP ? i : accountEnd(i);
    String digits = joined(i, last);
    int end = groups.get(last).end();
    int shortest = stated ? ACCOUNT_MIN : ACCOUNT_SHAPED_MIN;
    if (digits.length() < shortest || digits.length() > ACCOUNT_MAX) {
      return -1;
    }
    Bank bank =
        stated
            ? labels.bankAround(group.start(), end, BANK_REACH, BANK_REACH, true)
            : labels.bankAround(group.start(), end, 0, TOUCHING, false);
    if (!stated && bank == null) {
      return -1;
    }
    if (money(i, last) || last > i && date(i, last)) {
      return last;
    }
    String bin = bank == null ? "" : bank.bin();
    add(IdentifierKind.BANK_ACCOUNT, bin + ":" + digits, digits, i, last, Sureness.STATED);
    Phone phone = stated ? phoneAt(i, false) : null;
    if (phone != null && phone.last() == last) {
      String core = PhoneNumbers.core(phone.key());
      add(IdentifierKind.PHONE, phone.key(), core, i, last, Sureness.SHAPED);
    }
    return last;
  }

  private int accountEnd(int i) {
    int length = groups.get(i).digits().length();
    int last = i;
    for (int j = i + 1; j < groups.size(); j++) {
      DigitGroup group = groups.get(j);
      length += group.digits().length();
      boolean joins = group.gap() == Gap.LOOSE || group.gap() == Gap.HYPHEN;
      if (!joins || group.spoken() || length > ACCOUNT_MAX || group.digits().length() > 6) {
        break;
      }
      last = j;
    }
    return last;
  }

  private boolean money(int i, int last) {
    int end = groups.get(last).end();
    String after =
        normalizedText.folded.substring(end, Math.min(normalizedText.length(), end + MONEY_WINDOW));
    return MONEY_AFTER.matcher(after).find()
        || last > i
            && THOUSANDS
                .matcher(normalizedText.folded.substring(groups.get(i).start(), end))
                .matches();
  }

  private boolean date(int i, int last) {
    if (last - i != 2) {
      return false;
    }
    int day = small(groups.get(i));
    int month = small(groups.get(i + 1));
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
  }

  private static int small(DigitGroup group) {
    return group.digits().length() <= 2 ? Integer.parseInt(group.digits()) : -1;
  }

  /** The group with which the digits from {@code i} on come to exactly that many, or -1. */
  private int reaching(int i, int length) {
    int sum = 0;
    for (int j = i; j < groups.size() && sum < length; j++) {
      if (j > i && groups.get(j).gap() != Gap.LOOSE && groups.get(j).gap() != Gap.HYPHEN) {
        return -1;
      }
      sum += groups.get(j).digits().length();
      if (sum == length) {
        return j;
      }
    }
    return -1;
  }

  private String joined(int i, int last) {
    if (i == last) {
      return groups.get(i).digits();
    }
    var digits = new StringBuilder();
    for (int j = i; j <= last; j++) {
      digits.append(groups.get(j).digits());
    }
    return digits.toString();
  }

  private void add(
      IdentifierKind kind, String key, String core, int i, int last, Sureness sureness) {
    int start = groups.get(i).start();
    findings.add(kind, key, core, start, groups.get(last).end(), sureness);
  }
}
