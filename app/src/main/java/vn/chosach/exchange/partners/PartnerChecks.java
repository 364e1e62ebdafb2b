package vn.chosach.exchange.partners;

import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.exchange.firms.FirmParcels;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** What stands against a partner as somebody wants to enter or to change it. */
@Component
record PartnerChecks(
    Agencies agencies, Catalogue catalogue, FirmParcels parcels, InstantSource time) {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+");
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_PURPOSE = 2_000;
  private static final int MOST_DAYS = 366;
  private static final int MOST_A_MINUTE = 60_000;

  /** What is wrong with a wish. */
  Optional<Refusal> wrong(PartnerWish wish) {
    PartnerKind kind = wish.kind();
    return unlessWords(wish.name(), LONGEST_LINE, "exchange.name-missing")
        .or(() -> when(kind == null, "exchange.kind-missing"))
        .or(() -> when(kind == PartnerKind.AGENCY && unknown(wish.body()), "exchange.body-missing"))
        .or(() -> unlessWords(wish.purpose(), LONGEST_PURPOSE, "exchange.partner-purpose"))
        .or(() -> kind == null ? Optional.empty() : wrong(wish.terms(), kind, wish.code()));
  }

  /** Platforms, provinces and firms of the register stand for something that has a code. */
  static boolean stands(@Nullable PartnerKind kind) {
    return kind == PartnerKind.PLATFORM
        || kind == PartnerKind.PROVINCE
        || kind == PartnerKind.POSTAL;
  }

  /** What is wrong with terms. */
  Optional<Refusal> wrong(PartnerTerms terms, PartnerKind kind, @Nullable String code) {
    Set<PartnerScope> scopes = terms.scopes();
    boolean own = kind.own() != null && scopes.contains(kind.own());
    boolean foreign =
        scopes.stream().anyMatch(scope -> scope.ofOneKind() && !scope.equals(kind.own()));
    boolean submits = scopes.contains(PartnerScope.SUBMISSIONS);
    return unlessWords(terms.contact(), LONGEST_LINE, "exchange.contact-missing")
        .or(() -> when(!email(terms.email()), "exchange.partner-email"))
        .or(() -> when(scopes.isEmpty(), "exchange.scopes-missing"))
        .or(
            () ->
                when(
                    foreign,
                    scopes.contains(PartnerScope.REFERRALS) && kind != PartnerKind.AGENCY
                        ? "exchange.scope-of-agencies"
                        : "exchange.scope-of-kind"))
        .or(() -> when(own && stands(kind) && unlisted(kind, code), "exchange.code-missing"))
        .or(
            () ->
                when(
                    submits != SigningKeys.parse(terms.signingKey()).isPresent(),
                    "exchange.signing-key"))
        .or(() -> when(outside(terms.keyDays(), MOST_DAYS), "exchange.key-days"))
        .or(() -> when(outside(terms.perMinute(), MOST_A_MINUTE), "exchange.per-minute"));
  }

  private boolean unlisted(PartnerKind kind, @Nullable String code) {
    return code == null
        || kind == PartnerKind.PLATFORM
            && catalogue.platform(code, Vietnam.dayOf(time.instant())).isEmpty()
        || kind == PartnerKind.PROVINCE && !code.matches("[0-9]{2}")
        || kind == PartnerKind.POSTAL && parcels.working(code).isEmpty();
  }

  private boolean unknown(@Nullable String body) {
    return body == null || agencies.history(body).isEmpty();
  }

  private static boolean email(String typed) {
    return typed.length() <= LONGEST_LINE && EMAIL.matcher(typed.strip()).matches();
  }

  private static boolean outside(@Nullable Integer number, int most) {
    return number == null || number < 1 || number > most;
  }
}
