package vn.chosach.watch.licences;

import java.util.List;
import java.util.Locale;

/**
 * Sorts of papers with the documents of the catalogue that ask for them. Where the catalogue holds
 * none, the basis is general knowledge in words and is shown as unconfirmed.
 */
public enum LicenceKind {
  /** Registration of an enterprise; its number is its tax code. */
  ENTERPRISE("luat-108-2025"),
  /** Registration of a household business; since 1 July 2025 the personal number is its code. */
  HOUSEHOLD("luat-108-2025", "nd-68-2026"),
  /** Notice of an own site of sales. */
  SITE_NOTICE("luat-122-2025", "nd-146-2025"),
  /** Registration of a platform. */
  PLATFORM("luat-122-2025", "nd-248-2026"),
  /** Licence to trade or sell alcohol. */
  ALCOHOL("nd-105-2017"),
  /** Licence to trade or sell tobacco. */
  TOBACCO("nd-67-2013"),
  /** Certificate of eligibility for medicines. */
  MEDICINE("luat-105-2016"),
  /** Number of the notice of a cosmetic product. */
  COSMETICS(),
  /** Certificate of food safety. */
  FOOD_SAFETY("luat-55-2010", "nd-15-2018"),
  /** Registered declaration of a food supplement. */
  SUPPLEMENT("luat-55-2010", "nd-15-2018"),
  /** Notice or registration of medical devices. */
  DEVICES("nd-98-2021"),
  /** Certificate of eligibility for liquefied gas. */
  GAS("nd-87-2018"),
  /** Certificate of eligibility for petrol and oil. */
  PETROL("nd-83-2014"),
  /** Certificate of eligibility for fertilisers. */
  FERTILISER("nd-84-2019"),
  /** Certificate of eligibility for pesticides. */
  PESTICIDE("luat-41-2013"),
  /** Certificate of eligibility for veterinary medicines. */
  VETERINARY("luat-79-2015"),
  /** Confirmation of what an advertisement says. */
  ADVERTISING("luat-16-2012"),
  /** Any other paper. */
  OTHER();

  private final List<String> bases;

  LicenceKind(String... bases) {
    this.bases = List.of(bases);
  }

  /** Codes of the documents in the catalogue; empty when it holds none. */
  public List<String> bases() {
    return bases;
  }

  /** Message key of its name. */
  public String textKey() {
    return "watch.licence.kind." + word();
  }

  /** Message key of a basis that the catalogue does not hold. */
  public String basisKey() {
    return "watch.licence.basis." + word();
  }

  /** Whether it says who trades, and so answers for the condition to be registered. */
  public boolean registers() {
    return this == ENTERPRISE || this == HOUSEHOLD || this == SITE_NOTICE || this == PLATFORM;
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
