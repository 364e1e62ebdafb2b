package vn.chosach.referrals.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Contact;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.life.AgreedAnswers;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What keys and codes are called, in the language of the page. */
@Component
class PartyNames {

  private static final int ROLL = 200;
  private static final Set<Agency.Kind> RECEIVE =
      Set.of(Agency.Kind.AGENCY, Agency.Kind.COMMITTEE, Agency.Kind.PROVINCE);

  private final Agencies agencies;
  private final Officers officers;
  private final Catalogue catalogue;
  private final Clocks clocks;
  private final List<AgreedAnswers> agreed;

  PartyNames(
      Agencies agencies,
      Officers officers,
      Catalogue catalogue,
      Clocks clocks,
      List<AgreedAnswers> agreed) {
    this.agencies = agencies;
    this.officers = officers;
    this.catalogue = catalogue;
    this.clocks = clocks;
    this.agreed = List.copyOf(agreed);
  }

  /** The rules of coordination that bind the receivers of a referral, each in one sentence. */
  List<String> agreed(Referral referral, Collection<String> receivers, Page page) {
    LocalDate day = Vietnam.dayOf(referral.sentAt());
    return receivers.stream()
        .flatMap(
            key ->
                agreed.stream()
                    .flatMap(one -> one.between(referral.sender(), key, day).stream())
                    .map(
                        rule ->
                            page.t(
                                "referrals.fact.agreed.within",
                                agency(key, page),
                                rule.hours(),
                                rule.document(),
                                rule.focal())))
        .toList();
  }

  /** Name of today; the last one of a body that has ended. */
  String agency(String key, Page page) {
    return agencies
        .asOf(key, page.today())
        .or(() -> agencies.history(key).map(known -> known.newest()))
        .map(agency -> agency.name().in(page.lang()))
        .orElse(key);
  }

  /** Bodies that can receive. */
  List<Choice> receivers(String own, Predicate<String> which, Page page) {
    return agencies.roll(page.today(), "", 0, ROLL).agencies().stream()
        .filter(agency -> RECEIVE.contains(agency.kind()) && !agency.key().equals(own))
        .filter(agency -> which.test(agency.key()))
        .sorted(Comparator.comparing((Agency agency) -> agency.name().in(page.lang())))
        .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
        .toList();
  }

  /** Officers of an agency who read what comes in. */
  List<Choice> officersOf(String agency) {
    return officers.working(agency, null).stream()
        .filter(one -> ReferralAccessPolicy.office(one.roles()))
        .map(one -> Choice.of(one.id().toString(), one.displayName()))
        .toList();
  }

  String officer(@Nullable UUID id, Page page) {
    String unknown = page.t("referrals.who.officer");
    return id == null ? unknown : officers.displayNames(Set.of(id)).getOrDefault(id, unknown);
  }

  String actor(Actor actor, Page page) {
    return switch (actor.kind()) {
      case OFFICER, PARTNER -> officer(actor.id(), page);
      case CITIZEN, SYSTEM -> page.t("referrals.who.program");
    };
  }

  /** A legal ground {@code law:article} as it is cited. */
  String ground(String ground, Page page) {
    String[] parts = ground.split(":", 2);
    String law =
        catalogue
            .legalBasis(parts[0])
            .map(basis -> basis.title() + " (" + basis.number() + ")")
            .orElse(parts[0]);
    return parts.length == 1 ? law : page.t("referrals.ground", law, parts[1]);
  }

  /** The published hotline of an agency; empty when it has none. */
  Optional<Contact> hotline(String key, LocalDate day) {
    return agencies.contacts(List.of(key), day).getOrDefault(key, List.of()).stream()
        .filter(contact -> contact.kind() == Contact.Kind.HOTLINE)
        .findFirst();
  }

  /** The day that is proposed for an answer: five working days from now. */
  String proposedDay(Instant now) {
    return clocks.foresee("TC.TRANSFER", now).map(due -> due.day().toString()).orElse("");
  }

  String agencies(Collection<String> keys, Page page) {
    return String.join(", ", keys.stream().map(key -> agency(key, page)).toList());
  }
}
